package org.onehall.jobseeker.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.Relation;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.jobseeker.survey.sheet.SurveyRow;

/** Who and which heads of households earlier rows of the same sheet named. */
final class Seen {

    private final Map<String, Integer> persons = new HashMap<>();
    private final Map<String, Integer> heads = new HashMap<>();
    private final Map<String, Integer> members = new HashMap<>();

    /** What an earlier row has against this one; a row without any is remembered. */
    List<RowProblem> take(SurveyRow row, String residentIdHash) {
        Integer twin = persons.get(residentIdHash);
        if (twin != null && twin != row.number()) {
            return List.of(new RowProblem(SheetColumn.RESIDENT_ID, "resident-id-twice", twin));
        }
        String household = headedHousehold(row);
        Integer head = household == null ? null : heads.get(household);
        if (head != null && head != row.number()) {
            return List.of(new RowProblem(SheetColumn.RELATION, "household-head-twice", head));
        }
        if (row.home() != null && members.getOrDefault(household(row, row.home()), 0) >= Household.MOST_MEMBERS) {
            return List.of(RowProblem.of(SheetColumn.HOUSEHOLD, "household-full"));
        }
        remember(row, residentIdHash);
        return List.of();
    }

    void remember(SurveyRow row, String residentIdHash) {
        persons.put(residentIdHash, row.number());
        if (row.home() != null) {
            members.merge(household(row, row.home()), 1, Integer::sum);
        }
        String household = headedHousehold(row);
        if (household != null) {
            heads.put(household, row.number());
        }
    }

    private static @Nullable String headedHousehold(SurveyRow row) {
        return row.home() == null || row.home().relation() != Relation.HEAD ? null : household(row, row.home());
    }

    private static String household(SurveyRow row, SurveyRow.Home home) {
        return row.community() + "/" + home.number();
    }
}
