package org.onehall.jobseeker.survey;

import java.util.List;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SurveyRow;

/** A row that was taken, with the person as stored, and what the report has to say of it. */
record TakenRow(SurveyRow row, Person person, Outcome outcome, List<RowProblem> notices) implements PersonWork.Taken {

    TakenRow(SurveyRow row, Person person, Outcome outcome) {
        this(row, person, outcome, List.of());
    }
}
