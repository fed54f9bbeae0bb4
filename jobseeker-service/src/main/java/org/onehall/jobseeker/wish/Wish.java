package org.onehall.jobseeker.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Yuan;

/**
 * What a person looks for.
 *
 * @param open whether the person wants to be offered work
 * @param occupations codes of the national classification, or the start of one
 * @param minimumWage the least a month
 * @param workDivisions where the person would work, by prefix; empty is anywhere
 * @param statedOn the day on which the person said so
 */
public record Wish(
        boolean open,
        List<String> occupations,
        @Nullable Yuan minimumWage,
        List<String> workDivisions,
        LocalDate statedOn) {

    public Wish {
        occupations = List.copyOf(occupations);
        workDivisions = List.copyOf(workDivisions);
    }

    /** The same wish, no longer to be served. */
    public Wish closed() {
        return new Wish(false, occupations, minimumWage, workDivisions, statedOn);
    }

    /** Whether both look for the same, whenever it was said. */
    public boolean sameAs(@Nullable Wish other) {
        return other != null
                && open == other.open
                && occupations.equals(other.occupations)
                && Objects.equals(minimumWage, other.minimumWage)
                && workDivisions.equals(other.workDivisions);
    }
}
