package org.onehall.jobseeker.survey;

import java.util.Collection;

/** How many rows came to what. */
public record Counts(int created, int updated, int unchanged, int refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Collection<RowResult> results) {
        return new Counts(
                count(results, Outcome.CREATED),
                count(results, Outcome.UPDATED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED));
    }

    private static int count(Collection<RowResult> results, Outcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }

    Counts plus(Counts more) {
        return new Counts(
                created + more.created, updated + more.updated, unchanged + more.unchanged, refused + more.refused);
    }

    public int rows() {
        return created + updated + unchanged + refused;
    }
}
