package org.onehall.local.district;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The first choices more often than the last ones. */
    <T> T ofFront(List<T> choices) {
        return choices.get(Math.min(random.nextInt(choices.size()), random.nextInt(choices.size())));
    }

    String character(String choices) {
        return String.valueOf(choices.charAt(random.nextInt(choices.length())));
    }

    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** An index drawn by weights. */
    int weighted(int... weights) {
        int all = 0;
        for (int weight : weights) {
            all += weight;
        }
        int drawn = random.nextInt(all);
        for (int i = 0; i < weights.length; i++) {
            drawn -= weights[i];
            if (drawn < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
