package org.onehall.employer.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vacancy as other services are told of it. */
record VacancyFacts(
        String vacancyId,
        String employerId,
        String employerName,
        String title,
        String occupation,
        String division,
        BigDecimal wageFrom,
        BigDecimal wageTo,
        int headcount,
        int openings,
        @Nullable Education educationAtLeast,
        List<String> skills,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate expiresOn) {

    static VacancyFacts of(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        return new VacancyFacts(
                vacancy.key(),
                vacancy.employerId(),
                vacancy.employerName(),
                terms.title(),
                terms.occupation(),
                terms.division(),
                terms.wage().from(),
                terms.wage().to(),
                terms.headcount(),
                vacancy.openings(),
                terms.educationAtLeast(),
                terms.skills(),
                terms.ages().from(),
                terms.ages().to(),
                vacancy.publishedOn(),
                terms.expiresOn());
    }
}
