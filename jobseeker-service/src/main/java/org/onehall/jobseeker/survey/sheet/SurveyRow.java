package org.onehall.jobseeker.survey.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Relation;

/** A row that says what a survey row must say. */
public record SurveyRow(
        int number,
        @Nullable Home home,
        String name,
        ResidentId residentId,
        String community,
        @Nullable Phone phone,
        @Nullable String address,
        @Nullable Education education,
        EmploymentStatus employment,
        LocalDate since,
        Wanted wanted,
        List<String> skills,
        LocalDate surveyedOn) {

    /** The household, by the community's number, with what the row says of it. */
    public record Home(
            String number, Relation relation, @Nullable Yuan income) {}

    /** The work that is wanted; no occupation is no word on it. */
    public record Wanted(List<String> occupations, @Nullable Yuan minimumWage, List<String> divisions) {}

    @Override
    public String toString() {
        return "row " + number;
    }
}
