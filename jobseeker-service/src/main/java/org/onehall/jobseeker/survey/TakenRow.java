package org.onehall.jobseeker.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.Member;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SurveyRow;

/**
 * A row that was taken, and what the report has to say of it. The person's file is not kept: those of the batches under way
 * would be most of what the collector has to carry along.
 *
 * @param member the person as stored, for the household that the row names; null when it names none, or is older than the file
 */
record TakenRow(SurveyRow row, String personId, @Nullable Member member, Outcome outcome, List<RowProblem> notices)
        implements PersonWork.Taken {

    TakenRow(SurveyRow row, Person person, Outcome outcome) {
        this(row, person, outcome, List.of());
    }

    TakenRow(SurveyRow row, Person person, Outcome outcome, List<RowProblem> notices) {
        this(
                row,
                person.key(),
                row.home() == null || !notices.isEmpty()
                        ? null
                        : Member.of(person, row.home().relation()),
                outcome,
                notices);
    }
}
