package org.onehall.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets the container speak problem+json too where it refuses a request before anything of ours has seen it. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by the container from its name. */
    public static final class Report extends ErrorReportValve {

        private static final ResourceBundle CHINESE = ResourceBundle.getBundle("messages", Locale.ROOT);
        private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ENGLISH);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Problem problem = Problem.of(status);
            String key = "problem." + problem.code() + ".title";
            String title = CHINESE.getString(key) + ' ' + ENGLISH.getString(key);
            byte[] body = "{\"type\":\"/problems/%1$s\",\"code\":\"%1$s\",\"title\":\"%2$s\",\"status\":%3$d}"
                    .formatted(problem.code(), title, status)
                    .getBytes(StandardCharsets.UTF_8);
            try {
                response.setContentType("application/problem+json");
                response.setContentLength(body.length);
                response.getResponse().getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                // The caller has hung up: nobody is left to tell.
            }
        }
    }
}
