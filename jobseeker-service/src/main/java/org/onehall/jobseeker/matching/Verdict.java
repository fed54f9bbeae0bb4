package org.onehall.jobseeker.matching;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.matching.Assessment.Gap;
import org.onehall.jobseeker.matching.Assessment.Reason;
import org.onehall.jobseeker.wish.Wish;

/** How one criterion came out, with what speaks for or against, and what training would change. */
record Verdict(boolean met, List<Reason> reasons, List<Gap> gaps) {

    static Verdict on(Criterion criterion, Profile person, OpenVacancy vacancy, LocalDate day) {
        return switch (criterion) {
            case OCCUPATION -> occupation(person.wish(), vacancy);
            case AGE -> age(person.age(day), vacancy);
            case SKILLS -> skills(person, vacancy);
            case EDUCATION -> education(person, vacancy);
            case WAGE -> wage(person.wish(), vacancy);
            case PLACE -> place(person.wish(), vacancy);
        };
    }

    private static Verdict occupation(Wish wish, OpenVacancy vacancy) {
        if (wish.occupations().contains(vacancy.occupation())) {
            return met("occupation-wished");
        }
        return wish.occupations().stream()
                .filter(code -> vacancy.occupation().startsWith(code + "-"))
                .findFirst()
                .map(group -> met("occupation-in-wished-group", group))
                .orElseGet(() -> missed("occupation-not-wished"));
    }

    private static Verdict age(int age, OpenVacancy vacancy) {
        Integer from = vacancy.ageFrom();
        Integer to = vacancy.ageTo();
        if (from == null && to == null) {
            return silent();
        }
        boolean within = (from == null || age >= from) && (to == null || age <= to);
        return within ? met("age-fits", range(from, to)) : missed("age-outside", range(from, to));
    }

    /** {@code 18–50}, {@code ≥18} or {@code ≤50}. */
    private static String range(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return "≤" + to;
        }
        return to == null ? "≥" + from : from + "–" + to;
    }

    private static Verdict skills(Profile person, OpenVacancy vacancy) {
        if (vacancy.skills().isEmpty()) {
            return silent();
        }
        List<String> held = person.skills().stream().map(Verdict::folded).toList();
        List<String> missing = vacancy.skills().stream()
                .filter(skill -> !held.contains(folded(skill)))
                .toList();
        if (missing.isEmpty()) {
            return met("skills-held", String.join("、", vacancy.skills()));
        }
        List<String> shared = new ArrayList<>(vacancy.skills());
        shared.removeAll(missing);
        List<Reason> reasons = new ArrayList<>();
        if (!shared.isEmpty()) {
            reasons.add(Reason.inFavour("skills-held", String.join("、", shared)));
        }
        reasons.add(Reason.against("skills-missing", String.join("、", missing)));
        return new Verdict(
                false,
                reasons,
                missing.stream().map(skill -> new Gap("skill-training", skill)).toList());
    }

    private static Verdict education(Profile person, OpenVacancy vacancy) {
        Education asked = vacancy.educationAtLeast();
        if (asked == null) {
            return silent();
        }
        Education held = person.education();
        if (held != null && held.level() >= asked.level()) {
            return met("education-enough", Assessment.education(asked));
        }
        if (held == null) {
            return missed("education-unknown", Assessment.education(asked));
        }
        return new Verdict(
                false,
                List.of(Reason.against("education-below", Assessment.education(asked))),
                List.of(new Gap("education-training", Assessment.education(asked))));
    }

    private static Verdict wage(Wish wish, OpenVacancy vacancy) {
        if (wish.minimumWage() == null) {
            return silent();
        }
        String offered = Assessment.money(vacancy.wageTo());
        String wished = Assessment.money(wish.minimumWage());
        return vacancy.wageTo().compareTo(wish.minimumWage()) >= 0
                ? met("wage-enough", offered, wished)
                : missed("wage-below", offered, wished);
    }

    private static Verdict place(Wish wish, OpenVacancy vacancy) {
        if (wish.workDivisions().isEmpty()) {
            return silent();
        }
        boolean near = wish.workDivisions().stream()
                .anyMatch(wanted -> vacancy.division().startsWith(wanted));
        return near ? met("place-wished") : missed("place-not-wished");
    }

    /** Neither side asks: met, and not worth a word. */
    private static Verdict silent() {
        return new Verdict(true, List.of(), List.of());
    }

    private static Verdict met(String code, String... places) {
        return new Verdict(true, List.of(Reason.inFavour(code, places)), List.of());
    }

    private static Verdict missed(String code, String... places) {
        return new Verdict(false, List.of(Reason.against(code, places)), List.of());
    }

    /** As the index compares whole values: width, case, accents and outer blanks do not matter. */
    private static String folded(String skill) {
        return Normalizer.normalize(skill.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
