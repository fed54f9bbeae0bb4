package org.onehall.employer.vacancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employer offers and asks for.
 *
 * @param address of the workplace within its division: street, number, building
 */
public record VacancyTerms(
        String title,
        String description,
        String occupation,
        String division,
        @Nullable String address,
        Wage wage,
        int headcount,
        @Nullable Education educationAtLeast,
        List<String> skills,
        AgeRange ages,
        @Nullable LocalDate expiresOn) {

    public VacancyTerms {
        skills = List.copyOf(skills);
    }

    VacancyTerms until(LocalDate day) {
        return new VacancyTerms(
                title,
                description,
                occupation,
                division,
                address,
                wage,
                headcount,
                educationAtLeast,
                skills,
                ages,
                day);
    }
}
