package org.onehall.gateway.routing;

import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own answers in place of a service's. */
@Component
class Refusals {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    ServerResponse of(Problem problem, Object... about) {
        return GatewayServerResponse.status(problem.status()).build((request, response) -> {
            problems.write(request, response, problem, about);
            return null;
        });
    }

    /** For a body that is not read to its end: the connection cannot be used again. */
    ServerResponse closing(Problem problem, Object... about) {
        return GatewayServerResponse.status(problem.status())
                .header("Connection", "close")
                .build((request, response) -> {
                    problems.write(request, response, problem, about);
                    return null;
                });
    }

    ServerResponse missing(Problem problem, String service) {
        return GatewayServerResponse.status(problem.status())
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build((request, response) -> {
                    problems.write(request, response, problem, problems.nameOf(service, request), RETRY_AFTER_SECONDS);
                    return null;
                });
    }
}
