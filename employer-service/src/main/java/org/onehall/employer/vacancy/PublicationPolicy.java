package org.onehall.employer.vacancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;

/**
 * How long a vacancy may stand on a day.
 *
 * @param usualDays when the employer names no last day
 * @param mostDays between publication and the last day
 */
record PublicationPolicy(int usualDays, int mostDays) {

    LocalDate usualLastDay(LocalDate today) {
        return today.plusDays(usualDays);
    }

    void check(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            throw ProblemException.refused("expires-in-the-past").at("/expiresOn");
        }
        checkNotTooLate(lastDay, today);
    }

    /** Of a draft too, though its days count from publication: a day that is too late now is likely so then. */
    void checkNotTooLate(@Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay != null && lastDay.isAfter(today.plusDays(mostDays))) {
            throw ProblemException.refused(
                            "expires-too-late",
                            mostDays,
                            today.plusDays(mostDays).toString())
                    .at("/expiresOn");
        }
    }
}
