package org.onehall.platform.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around all other filters: what they throw, send as an error or leave as a bare status becomes a problem document, so that security
 * and container answers look like all others.
 */
final class ProblemFilter extends OncePerRequestFilter {

    /** Tells platform-security that a bare status is enough. */
    private static final String MARK = "org.onehall.problems";

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemFilter(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(MARK, true);
        Answer answer = new Answer(request, response, writer);
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException | RuntimeException e) {
            if (answer.isCommitted()) {
                throw e;
            }
            writer.write(request, response, problems.of(e));
            return;
        }
        if (answer.isBareError() && !request.isAsyncStarted()) {
            writer.write(request, response, StatusProblems.of(response.getStatus()));
        }
    }

    /** Knows whether anybody wrote a body, and turns an error that is sent into a problem at once. */
    private static final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final ProblemWriter writer;
        private boolean written;

        Answer(HttpServletRequest request, HttpServletResponse response, ProblemWriter writer) {
            super(response);
            this.request = request;
            this.response = response;
            this.writer = writer;
        }

        boolean isBareError() {
            return !written && !isCommitted() && getStatus() >= 400;
        }

        @Override
        public void sendError(int status) throws IOException {
            if (isCommitted()) {
                throw new IllegalStateException("The answer is on its way already");
            }
            if (status < 400) {
                super.sendError(status);
                return;
            }
            written = true;
            writer.write(request, response, StatusProblems.of(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            written = true;
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            written = true;
            return super.getWriter();
        }
    }
}
