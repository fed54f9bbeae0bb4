package org.onehall.jobseeker.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time of work that a referral led to. It stays when it is over, so that a hire told twice changes nothing.
 *
 * @param hired null while only the leaving has been heard of: events may come out of order
 */
public record Spell(
        String referralId, @Nullable Hire hired, @Nullable LocalDate leftOn) {

    /** What the vacancy pool said when it began. */
    public record Hire(String employerId, String employerName, String vacancyId, LocalDate startDate) {}
}
