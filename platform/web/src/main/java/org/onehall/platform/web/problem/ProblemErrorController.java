package org.onehall.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container dispatches to its error page. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown instanceof Throwable cause) {
            writer.write(request, response, problems.of(cause));
        } else {
            writer.write(request, response, StatusProblems.of(status instanceof Integer code ? code : 404));
        }
    }
}
