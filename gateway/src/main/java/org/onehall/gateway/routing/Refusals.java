package org.onehall.gateway.routing;

import java.net.URI;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway's own answers in place of a service's. */
@Component
class Refusals {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final URI FRONT_WITHOUT_SIGN_IN = URI.create("/?sign-in=away");

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

    /** To a page somebody goes to by a browser, the front page says it: a problem is nothing to look at. */
    ServerResponse missing(Problem problem, ServerRequest asked, String service) {
        if (isForAPage(asked)) {
            return ServerResponse.seeOther(FRONT_WITHOUT_SIGN_IN).build();
        }
        return GatewayServerResponse.status(problem.status())
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build((request, response) -> {
                    problems.write(request, response, problem, problems.nameOf(service, request), RETRY_AFTER_SECONDS);
                    return null;
                });
    }

    /** All services' pages are the provider's; a browser names HTML when it goes somewhere, and nobody else does. */
    private static boolean isForAPage(ServerRequest asked) {
        return !asked.path().startsWith("/api/") && asked.headers().accept().contains(MediaType.TEXT_HTML);
    }
}
