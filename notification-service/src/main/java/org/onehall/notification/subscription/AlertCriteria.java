package org.onehall.notification.subscription;

import org.jspecify.annotations.Nullable;

/**
 * What a vacancy must have for an alert; what is not named does not matter.
 *
 * @param keyword words that all stand in title, employer or skills
 * @param occupation code of an occupation or the start of one
 * @param division code of a division that the work is in
 * @param minimumWage yuan a month that the vacancy reaches, two decimals
 * @param education the subscriber's own; vacancies that ask for more do not fit
 */
public record AlertCriteria(
        @Nullable String keyword,
        @Nullable String occupation,
        @Nullable String division,
        @Nullable String minimumWage,
        @Nullable Education education) {

    boolean isEmpty() {
        return keyword == null && occupation == null && division == null && minimumWage == null && education == null;
    }
}
