package org.onehall.employer.matching;

import java.util.List;

/**
 * How well a vacancy suits a person.
 *
 * @param score 0 to 100
 * @param fits whether no hard criterion is missed
 * @param training what would close the gaps that training can close
 */
record Assessment(int score, boolean fits, List<Reason> reasons, List<Gap> training) {

    /** A missing skill, or a level of schooling. */
    record Gap(String code, String subject) {}

    List<Reason> inFavour() {
        return reasons.stream().filter(Reason::inFavour).toList();
    }

    List<Reason> against() {
        return reasons.stream().filter(reason -> !reason.inFavour()).toList();
    }
}
