package org.onehall.jobseeker.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.onehall.platform.search.Walk;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.ProblemException;

/** Cursors of walks. */
final class Positions {

    private Positions() {}

    /**
     * Only what comes after the cursor.
     *
     * @throws ProblemException 400 when it is no cursor of this walk
     */
    static <T> PredicateFinalStep after(SearchPredicateFactory f, Walk<T> walk, String cursor) {
        Map<String, String> position = Cursor.decode(cursor).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        try {
            return walk.after(f, position);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "malformed-cursor").because(e);
        }
    }

    /** The cursor behind a hit of id and value. */
    static <T> String cursor(Walk<T> walk, List<?> hit) {
        return Cursor.encode(walk.position(walk.type().cast(hit.getLast()), String.valueOf(hit.getFirst())));
    }
}
