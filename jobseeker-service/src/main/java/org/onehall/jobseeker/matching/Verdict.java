package org.onehall.jobseeker.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
            return met("occupation-wished", vacancy.occupation());
        }
        return wish.occupations().stream()
                .filter(code -> vacancy.occupation().startsWith(code + "-"))
                .findFirst()
                .map(group -> met("occupation-in-wished-group", group))
                .orElseGet(() -> missed("occupation-not-wished", vacancy.occupation()));
    }

    private static Verdict age(int age, OpenVacancy vacancy) {
        Integer from = vacancy.ageFrom();
        Integer to = vacancy.ageTo();
        if (from == null && to == null) {
            return silent();
        }
        boolean within = (from == null || age >= from) && (to == null || age <= to);
        String range = (from == null ? "" : from) + "–" + (to == null ? "" : to);
        return within ? met("age-fits", range) : missed("age-outside", range);
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
        return new Verdict(
                false,
                List.of(Reason.against("skills-missing", String.join("、", missing))),
                missing.stream().map(skill -> new Gap("skill-training", skill)).toList());
    }

    private static Verdict education(Profile person, OpenVacancy vacancy) {
        Education asked = vacancy.educationAtLeast();
        if (asked == null) {
            return silent();
        }
        Education held = person.education();
        if (held != null && held.level() >= asked.level()) {
            return met("education-enough", Assessment.education(held));
        }
        String code = held == null ? "education-unknown" : "education-below";
        return new Verdict(
                false,
                List.of(Reason.against(code, Assessment.education(asked))),
                List.of(new Gap("education-training", Assessment.education(asked))));
    }

    private static Verdict wage(Wish wish, OpenVacancy vacancy) {
        if (wish.minimumWage() == null) {
            return silent();
        }
        return vacancy.wageTo().compareTo(wish.minimumWage()) >= 0
                ? met("wage-enough", vacancy.wageTo().toString())
                : missed(
                        "wage-below",
                        wish.minimumWage().toString(),
                        vacancy.wageTo().toString());
    }

    private static Verdict place(Wish wish, OpenVacancy vacancy) {
        if (wish.workDivisions().isEmpty()) {
            return silent();
        }
        boolean near = wish.workDivisions().stream()
                .anyMatch(wanted -> vacancy.division().startsWith(wanted));
        return near ? met("place-wished", vacancy.division()) : missed("place-not-wished", vacancy.division());
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

    private static String folded(String skill) {
        return skill.strip().toLowerCase(Locale.ROOT);
    }
}
