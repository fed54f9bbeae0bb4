package org.onehall.jobseeker.survey;

import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.survey.sheet.SurveyRow;

/** A row that was taken, with the person as stored. */
record TakenRow(SurveyRow row, Person person, Outcome outcome) implements PersonWork.Taken {}
