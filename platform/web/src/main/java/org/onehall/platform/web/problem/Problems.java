package org.onehall.platform.web.problem;

import java.util.List;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.springframework.http.HttpStatus;

/** Which problem an exception is. What nobody knows is ours: 500 without a word about its inside. */
public final class Problems {

    private static final int DEPTH = 12;

    private final List<ProblemSource> sources;

    Problems(List<ProblemSource> sources) {
        this.sources = List.copyOf(sources);
    }

    public ProblemException of(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            for (ProblemSource source : sources) {
                ProblemException problem = source.problemOf(cause);
                if (problem != null) {
                    return problem.because(thrown);
                }
            }
            cause = cause.getCause();
        }
        return new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal").because(thrown);
    }
}
