package org.onehall.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever went wrong outside of a route ends here, and not in a page of the container. */
@RestController
class ProblemPages implements ErrorController {

    private final ProblemWriter problems;

    ProblemPages(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(request, response, problemOf(status instanceof Integer code ? code : 404));
    }

    private static Problem problemOf(int status) {
        return switch (status) {
            case 401 -> Problem.UNAUTHENTICATED;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.NO_SUCH_ADDRESS;
            case 405, 406, 415 -> Problem.METHOD_NOT_ALLOWED;
            default -> status < 500 ? Problem.MALFORMED_REQUEST : Problem.INTERNAL;
        };
    }
}
