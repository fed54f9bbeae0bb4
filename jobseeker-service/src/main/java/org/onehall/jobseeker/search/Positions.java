package org.onehall.jobseeker.search;

import java.util.List;
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
        return Cursor.at(cursor, position -> walk.after(f, position));
    }

    /** The cursor behind a hit of id and value. */
    static <T> String cursor(Walk<T> walk, List<?> hit) {
        return Cursor.encode(walk.position(walk.type().cast(hit.getLast()), String.valueOf(hit.getFirst())));
    }
}
