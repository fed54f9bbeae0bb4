package org.onehall.employer.vacancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among vacancies.
 *
 * @param q words in title, employer's name or description
 * @param occupation a code of the classification or the start of one
 * @param division a division or one above it
 * @param minimumWage at least this is offered at best, yuan a month
 * @param education what the seeker has: shows what asks for no more
 * @param employer only of this employer
 * @param state published ones when absent; others are shown to those they concern
 */
record VacancyQuery(
        @Nullable @Size(max = 100) String q,

        @Nullable @Pattern(regexp = "^[0-9](-[0-9]{2}){0,3}$", message = "{occupation-malformed}")
        String occupation,

        @Nullable @Pattern(regexp = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", message = "{division-malformed}")
        String division,

        @Nullable @Pattern(regexp = VacancyRequest.MONEY, message = "{money-malformed}")
        String minimumWage,

        @Nullable Education education,
        @Nullable @Size(max = 64) String employer,
        @Nullable VacancyState state,
        @Nullable VacancySort sort,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Min(1) @Max(100) Integer limit) {

    private static final int USUAL_LIMIT = 20;

    int size() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    boolean hasWords() {
        return q != null && !q.isBlank();
    }

    VacancyState stateOrPublished() {
        return state == null ? VacancyState.PUBLISHED : state;
    }

    /** Best fit first when there are words, newest first when there are none. */
    VacancySort order() {
        if (sort == null) {
            return hasWords() ? VacancySort.RELEVANCE : VacancySort.NEWEST;
        }
        return sort;
    }
}
