package org.onehall.employer.vacancy;

import org.jspecify.annotations.Nullable;

/** Ages that the work is open to, either end left open. */
public record AgeRange(@Nullable Integer from, @Nullable Integer to) {

    public static final AgeRange ANY = new AgeRange(null, null);

    public AgeRange {
        if (from != null && to != null && to < from) {
            throw new IllegalArgumentException("An age range ends where it begins or later");
        }
    }

    public boolean holds(int age) {
        return (from == null || age >= from) && (to == null || age <= to);
    }
}
