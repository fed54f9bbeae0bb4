package org.onehall.employer.jobseeker;

import org.jspecify.annotations.Nullable;

/**
 * A person of the labour pool as this service knows one.
 *
 * @param wish null when the person has told none
 */
public record Jobseeker(
        String personId,
        String division,
        boolean employed,
        @Nullable Wish wish) {}
