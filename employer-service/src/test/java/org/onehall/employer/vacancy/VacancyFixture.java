package org.onehall.employer.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Vacancies as tests speak of them. */
public final class VacancyFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final PublicationPolicy POLICY = new PublicationPolicy(30, 180);

    private VacancyFixture() {}

    /** Terms that differ from the usual ones where a test says so. */
    public record Terms(
            String occupation,
            String division,
            String wageTo,
            int headcount,
            @Nullable Education education,
            List<String> skills,
            AgeRange ages,
            @Nullable LocalDate expiresOn) {

        public Terms occupation(String code) {
            return new Terms(code, division, wageTo, headcount, education, skills, ages, expiresOn);
        }

        public Terms division(String code) {
            return new Terms(occupation, code, wageTo, headcount, education, skills, ages, expiresOn);
        }

        public Terms wageTo(String yuan) {
            return new Terms(occupation, division, yuan, headcount, education, skills, ages, expiresOn);
        }

        public Terms headcount(int wanted) {
            return new Terms(occupation, division, wageTo, wanted, education, skills, ages, expiresOn);
        }

        public Terms education(Education asked) {
            return new Terms(occupation, division, wageTo, headcount, asked, skills, ages, expiresOn);
        }

        public Terms skills(String... asked) {
            return new Terms(occupation, division, wageTo, headcount, education, List.of(asked), ages, expiresOn);
        }

        public Terms ages(@Nullable Integer from, @Nullable Integer to) {
            AgeRange range = new AgeRange(from, to);
            return new Terms(occupation, division, wageTo, headcount, education, skills, range, expiresOn);
        }

        public Terms until(LocalDate day) {
            return new Terms(occupation, division, wageTo, headcount, education, skills, ages, day);
        }

        public VacancyTerms build() {
            BigDecimal to = new BigDecimal(wageTo);
            return new VacancyTerms(
                    "包装工",
                    "",
                    occupation,
                    division,
                    null,
                    Wage.of(to.min(new BigDecimal("3000")), to),
                    headcount,
                    education,
                    skills,
                    ages,
                    expiresOn);
        }
    }

    /** A packer in community 330104001002 for 6000 yuan; nothing asked for. */
    public static Terms terms() {
        return new Terms("6-31-05-01", "330104001002", "6000.00", 2, null, List.of(), AgeRange.ANY, null);
    }

    static Vacancy aDraft(UnaryOperator<Terms> as) {
        return aDraft("v-1", as);
    }

    static Vacancy aDraft(String id, UnaryOperator<Terms> as) {
        var draft = new Vacancy.Draft("e-1", "晨光食品", as.apply(terms()).build(), "coordinator-1");
        return Vacancy.draft(id, draft, TODAY);
    }

    static Vacancy aPublishedVacancy() {
        return aPublishedVacancy(UnaryOperator.identity());
    }

    static Vacancy aPublishedVacancy(UnaryOperator<Terms> as) {
        Vacancy vacancy = aDraft(as);
        vacancy.publish(POLICY, TODAY);
        return vacancy;
    }
}
