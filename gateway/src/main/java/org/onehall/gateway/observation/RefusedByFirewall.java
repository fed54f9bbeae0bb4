package org.onehall.gateway.observation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers a request that the firewall refuses as the services do, and lets it count as failed by that. */
@Component
class RefusedByFirewall implements RequestRejectedHandler {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final RequestRejectedHandler malformed = new HttpStatusRequestRejectedHandler();
    private final ProblemWriter problems;

    RefusedByFirewall(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws ServletException, IOException {
        request.setAttribute(RequestObservation.FAILURE, refused);
        if (METHODS.contains(request.getMethod())) {
            malformed.handle(request, response, refused);
        } else {
            response.setHeader("Allow", String.join(", ", METHODS));
            problems.write(request, response, Problem.METHOD_NOT_ALLOWED);
        }
    }
}
