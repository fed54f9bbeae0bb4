package org.onehall.platform.web.problem;

import com.mongodb.MongoClientException;
import com.mongodb.MongoSocketException;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/** The problems of the store: out of reach, or somebody else was first. */
final class StoreProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case DataAccessResourceFailureException _, MongoClientException _, MongoSocketException _ -> unavailable();
            case OptimisticLockingFailureException _ -> ProblemException.conflict("stale");
            case DuplicateKeyException _ -> ProblemException.conflict("duplicate");
            default -> null;
        };
    }

    private static ProblemException unavailable() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable");
    }
}
