package org.onehall.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever went wrong outside of a route ends here, and not in a page of the container. */
@RestController
class ProblemPages implements ErrorController {

    private final ProblemWriter problems;
    private final DataSize mostOfAForm;

    ProblemPages(ProblemWriter problems, @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize mostOfAForm) {
        this.problems = problems;
        this.mostOfAForm = mostOfAForm;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = Problem.of(status instanceof Integer code ? code : 404);
        switch (problem) {
            case CONTENT_TOO_LARGE -> problems.write(request, response, problem, String.valueOf(mostOfAForm.toBytes()));
            case TOO_MANY_REQUESTS ->
                problems.write(
                        request, response, problem, Objects.requireNonNullElse(response.getHeader("Retry-After"), "1"));
            default -> problems.write(request, response, problem);
        }
    }
}
