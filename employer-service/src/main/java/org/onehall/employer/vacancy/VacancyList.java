package org.onehall.employer.vacancy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of vacancies.
 *
 * @param next cursor of the next page, null on the last
 * @param total on the first page: how many there are in all
 * @param facets on the first page: how many there are in all by occupation group, street and education asked for
 */
record VacancyList(
        List<VacancyView> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Map<String, Map<String, Long>> facets) {}
