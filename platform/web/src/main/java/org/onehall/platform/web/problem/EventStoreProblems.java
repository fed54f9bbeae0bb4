package org.onehall.platform.web.problem;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.events.NotFoundException;
import org.onehall.platform.events.StaleException;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;

/** The problems of the aggregates' store. A service that can say more (which phone, which employer) catches them itself. */
final class EventStoreProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case NotFoundException e -> ProblemException.unknown("not-found", e.key());
            case StaleException _ -> ProblemException.conflict("stale");
            case DuplicateException e -> ProblemException.conflict("duplicate").at(e.field());
            default -> null;
        };
    }
}
