package org.onehall.employer.matching;

import static org.onehall.employer.matching.Reason.speaksAgainst;
import static org.onehall.employer.matching.Reason.speaksFor;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.employer.vacancy.AgeRange;
import org.onehall.employer.vacancy.Education;
import org.onehall.employer.vacancy.VacancyTerms;
import org.onehall.platform.reference.Prefixes;

/** Whether one criterion is met, and why; no reason where nothing was asked for. */
record Verdict(boolean met, List<Reason> reasons) {

    private static final Verdict NOTHING_ASKED = new Verdict(true, List.of());

    static Verdict on(Criterion criterion, Wish wish, VacancyTerms terms, LocalDate today) {
        return switch (criterion) {
            case OCCUPATION -> occupation(wish, terms);
            case PLACE -> place(wish, terms);
            case WAGE -> wage(wish, terms);
            case EDUCATION -> education(wish, terms);
            case AGE -> age(wish.ageOn(today), terms.ages());
            case SKILLS -> skills(wish, terms);
        };
    }

    private static Verdict of(Reason reason) {
        return new Verdict(reason.inFavour(), List.of(reason));
    }

    private static Verdict occupation(Wish wish, VacancyTerms terms) {
        if (wish.occupations().isEmpty()) {
            return NOTHING_ASKED;
        }
        if (wish.occupations().contains(terms.occupation())) {
            return of(speaksFor(Criterion.OCCUPATION, "occupation-wished"));
        }
        return of(wish.occupations().stream()
                .filter(code -> Prefixes.covers(code, terms.occupation()))
                .findFirst()
                .map(group -> speaksFor(Criterion.OCCUPATION, "occupation-in-wished-group", group))
                .orElseGet(() -> speaksAgainst(Criterion.OCCUPATION, "occupation-not-wished")));
    }

    private static Verdict place(Wish wish, VacancyTerms terms) {
        if (wish.workDivisions().isEmpty()) {
            return NOTHING_ASKED;
        }
        boolean near = wish.workDivisions().stream().anyMatch(terms.division()::startsWith);
        return of(
                near ? speaksFor(Criterion.PLACE, "place-wished") : speaksAgainst(Criterion.PLACE, "place-not-wished"));
    }

    private static Verdict wage(Wish wish, VacancyTerms terms) {
        BigDecimal minimum = wish.minimumWage();
        if (minimum == null) {
            return NOTHING_ASKED;
        }
        String offered = Reason.money(terms.wage().to());
        String wished = Reason.money(minimum);
        return of(
                terms.wage().to().compareTo(minimum) >= 0
                        ? speaksFor(Criterion.WAGE, "wage-enough", offered, wished)
                        : speaksAgainst(Criterion.WAGE, "wage-below", offered, wished));
    }

    private static Verdict education(Wish wish, VacancyTerms terms) {
        Education asked = terms.educationAtLeast();
        if (asked == null) {
            return NOTHING_ASKED;
        }
        Education has = wish.education();
        if (has == null) {
            return of(speaksAgainst(Criterion.EDUCATION, "education-unknown", Reason.education(asked)));
        }
        return of(
                has.reaches(asked)
                        ? speaksFor(Criterion.EDUCATION, "education-enough", Reason.education(asked))
                        : speaksAgainst(Criterion.EDUCATION, "education-below", Reason.education(asked)));
    }

    private static Verdict age(@org.jspecify.annotations.Nullable Integer age, AgeRange asked) {
        if (asked.equals(AgeRange.ANY)) {
            return NOTHING_ASKED;
        }
        if (age == null) {
            return of(speaksAgainst(Criterion.AGE, "age-unknown", range(asked)));
        }
        return of(
                asked.holds(age)
                        ? speaksFor(Criterion.AGE, "age-fits", range(asked))
                        : speaksAgainst(Criterion.AGE, "age-outside", range(asked)));
    }

    /** {@code 18–50}, {@code ≥18} or {@code ≤50}. */
    private static String range(AgeRange asked) {
        if (asked.from() == null) {
            return "≤" + asked.to();
        }
        return asked.to() == null ? "≥" + asked.from() : asked.from() + "–" + asked.to();
    }

    private static Verdict skills(Wish wish, VacancyTerms terms) {
        if (terms.skills().isEmpty()) {
            return NOTHING_ASKED;
        }
        List<String> missing = missingSkills(wish, terms);
        List<String> held = new ArrayList<>(terms.skills());
        held.removeAll(missing);
        List<Reason> reasons = new ArrayList<>();
        if (!held.isEmpty()) {
            reasons.add(speaksFor(Criterion.SKILLS, "skills-held", String.join("、", held)));
        }
        if (!missing.isEmpty()) {
            reasons.add(speaksAgainst(Criterion.SKILLS, "skills-missing", String.join("、", missing)));
        }
        return new Verdict(missing.isEmpty(), List.copyOf(reasons));
    }

    static List<Assessment.Gap> gaps(Wish wish, VacancyTerms terms) {
        List<Assessment.Gap> gaps = new ArrayList<>();
        missingSkills(wish, terms).forEach(skill -> gaps.add(new Assessment.Gap("skill-training", skill)));
        Education asked = terms.educationAtLeast();
        if (asked != null && wish.education() != null && !wish.education().reaches(asked)) {
            gaps.add(new Assessment.Gap("education-training", Reason.education(asked)));
        }
        return List.copyOf(gaps);
    }

    private static List<String> missingSkills(Wish wish, VacancyTerms terms) {
        Set<String> held = wish.skills().stream().map(Verdict::fold).collect(Collectors.toSet());
        return terms.skills().stream()
                .filter(skill -> !held.contains(fold(skill)))
                .toList();
    }

    /** As the index compares whole values: width, case, accents and outer blanks do not matter. */
    private static String fold(String skill) {
        return Normalizer.normalize(skill.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
