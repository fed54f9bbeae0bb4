package org.onehall.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what a controller, its arguments or its answer threw. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemAdvice(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, problems.of(thrown));
    }
}
