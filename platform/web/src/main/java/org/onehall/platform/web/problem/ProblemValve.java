package org.onehall.platform.web.problem;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Tomcat's own refusals, which reach no servlet: an address it cannot decode, a header it cannot read. */
final class ProblemValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProblemWriter writer;

    private ProblemValve(ProblemWriter writer) {
        this.writer = writer;
    }

    static void install(Context context, ProblemWriter writer) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ProblemValve(writer));
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemException problem = StatusProblems.of(status);
        Locale locale = Languages.of(request);
        try {
            byte[] body = JSON.writeValueAsBytes(writer.document(request, problem, locale, TraceIds.of(request)));
            response.setContentType("application/problem+json");
            response.setHeader("Content-Language", locale.toLanguageTag());
            response.setContentLength(body.length);
            if (!"HEAD".equals(request.getMethod())) {
                response.getOutputStream().write(body);
            }
            response.finishResponse();
        } catch (IOException e) {
            log.debug("Nobody took the answer {}", status, e);
        }
    }
}
