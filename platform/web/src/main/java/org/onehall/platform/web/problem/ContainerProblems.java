package org.onehall.platform.web.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The problems of Tomcat and of the line. */
final class ContainerProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case InvalidParameterException e
            when e.getErrorCode() == 413 -> ProblemException.tooLarge("content-too-large");
            case InvalidParameterException _ -> new ProblemException(HttpStatus.BAD_REQUEST, "malformed-parameters");
            // Nobody is left to read it; the status is for the access log.
            case AsyncRequestNotUsableException _ -> new ProblemException(HttpStatus.BAD_REQUEST, "connection-lost");
            case IOException e
            when e.getClass().getSimpleName().equals("ClientAbortException") ->
                new ProblemException(HttpStatus.BAD_REQUEST, "connection-lost");
            case TimeoutException _ -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            default -> null;
        };
    }
}
