package org.onehall.local.district;

import java.time.LocalDate;

/** One row of a survey sheet, by the columns of docs/survey-sheet.md; empty text where nothing was told. */
public record Resident(
        String household,
        String relation,
        String name,
        String residentId,
        String community,
        String phone,
        String address,
        String education,
        String employment,
        String since,
        String occupations,
        String minimumWage,
        String workDivisions,
        String skills,
        String householdIncome,
        LocalDate surveyedOn) {

    /** The code of the street, nine digits. */
    String street() {
        return community.substring(0, 9);
    }

    /** Nobody is real here, yet nothing that looks like a person belongs in a log. */
    @Override
    public String toString() {
        return "Resident[" + community + "]";
    }
}
