package org.onehall.jobseeker.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.web.PersonView;

/**
 * A page of persons.
 *
 * @param next cursor of the next page, null on the last
 * @param total all that fit, whatever the page holds
 */
record PersonPage(
        List<PersonView> items,
        @Nullable String next,
        long total,
        @Nullable Facets facets) {

    /** How many of all that fit, by value. */
    record Facets(
            Map<String, Long> status,
            Map<String, Long> sex,
            Map<String, Long> education,
            Map<Boolean, Long> openWish,
            Map<String, Long> category,
            Map<String, Long> age,
            Map<String, Long> division) {}
}
