package org.onehall.jobseeker.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onehall.jobseeker.matching.Assessment.Gap;
import org.onehall.jobseeker.matching.Assessment.Reason;

/**
 * How people are weighed for a vacancy: a criterion that is met gives its weight, a hard one that is missed rules the person
 * out. Where one side asks for nothing, the criterion is met. Weights and hard criteria are those of the vacancy pool, so
 * both pools give the same pair the same score.
 */
record MatchPolicy(String name, Map<Criterion, Integer> weights, Set<Criterion> hard) {

    /** The work must be wished for and open to the person's age; the rest can be talked about, or learnt. */
    static MatchPolicy standard() {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        weights.put(Criterion.OCCUPATION, 25);
        weights.put(Criterion.SKILLS, 25);
        weights.put(Criterion.EDUCATION, 15);
        weights.put(Criterion.WAGE, 15);
        weights.put(Criterion.PLACE, 15);
        weights.put(Criterion.AGE, 5);
        return new MatchPolicy("standard", weights, EnumSet.of(Criterion.OCCUPATION, Criterion.AGE));
    }

    int weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }

    Assessment assess(Profile person, OpenVacancy vacancy, LocalDate day) {
        int score = 0;
        boolean fits = true;
        List<Reason> reasons = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Verdict verdict = Verdict.on(criterion, person, vacancy, day);
            score += verdict.met() ? weight(criterion) : 0;
            fits &= verdict.met() || !hard.contains(criterion);
            reasons.addAll(verdict.reasons());
            gaps.addAll(verdict.gaps());
        }
        return new Assessment(score, fits, reasons, gaps);
    }
}
