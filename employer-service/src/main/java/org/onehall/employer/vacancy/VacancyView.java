package org.onehall.employer.vacancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vacancy as shown to anyone who may see it. */
record VacancyView(
        String id,
        String employerId,
        String employerName,
        String title,
        String description,
        String occupation,
        String division,
        @Nullable String address,
        String wageFrom,
        String wageTo,
        int headcount,
        int openings,
        @Nullable Education educationAtLeast,
        List<String> skills,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        VacancyState state,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate closedOn,
        @Nullable ClosureReason closureReason) {

    static VacancyView of(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        return new VacancyView(
                vacancy.key(),
                vacancy.employerId(),
                vacancy.employerName(),
                terms.title(),
                terms.description(),
                terms.occupation(),
                terms.division(),
                terms.address(),
                terms.wage().from().toPlainString(),
                terms.wage().to().toPlainString(),
                terms.headcount(),
                vacancy.openings(),
                terms.educationAtLeast(),
                terms.skills(),
                terms.ages().from(),
                terms.ages().to(),
                vacancy.state(),
                vacancy.publishedOn(),
                terms.expiresOn(),
                vacancy.closedOn(),
                vacancy.closureReason());
    }
}
