package org.onehall.employer.jobseeker;

import org.jspecify.annotations.Nullable;

/**
 * The labour pool told something of a person, perhaps once more; {@link Jobseekers} knows it by now.
 *
 * @param referralId of the referral that led to the work it told of; else null
 */
public record JobseekerChanged(String personId, @Nullable String referralId) {}
