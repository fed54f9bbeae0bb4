package org.onehall.jobseeker.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onehall.platform.search.Walk;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.ProblemException;

/** Cursors of walks. */
final class Positions {

    private Positions() {}

    /** @throws ProblemException 400 when it is no cursor of ours */
    static Map<String, String> of(String cursor) {
        return Cursor.decode(cursor).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    /** The cursor behind a hit of id and value. */
    static <T> String cursor(Walk<T> walk, List<?> hit) {
        return Cursor.encode(walk.position(walk.type().cast(hit.getLast()), String.valueOf(hit.getFirst())));
    }
}
