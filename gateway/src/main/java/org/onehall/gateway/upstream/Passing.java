package org.onehall.gateway.upstream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the caller, as it came: whether a copy of the caller's is still good has been
 * decided behind us. The connection goes back when it is written. One that breaks off before the caller has seen any of it
 * is none, and the caller is told so.
 */
final class Passing implements ServerResponse {

    private final ClassicHttpResponse answer;
    private final Call call;
    private final Overdue overdue;
    private final Target target;
    private final HeaderRules rules;
    private final Function<Problem, ServerResponse> inItsPlace;

    Passing(
            ClassicHttpResponse answer,
            Call call,
            Overdue overdue,
            Target target,
            HeaderRules rules,
            Function<Problem, ServerResponse> inItsPlace) {
        this.answer = answer;
        this.call = call;
        this.overdue = overdue;
        this.target = target;
        this.rules = rules;
        this.inItsPlace = inItsPlace;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        rules.toCaller(answer.getHeaders(), target, headers::add);
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            pass(response);
            return null;
        } catch (Call.BrokenOffException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            return inItsPlace
                    .apply(e.late ? Problem.SERVICE_TOO_SLOW : Problem.SERVICE_MISSING)
                    .writeTo(request, response, context);
        }
    }

    private void pass(HttpServletResponse response) throws IOException {
        HttpEntity body = answer.getEntity();
        try (answer;
                InputStream content = body == null ? InputStream.nullInputStream() : body.getContent()) {
            response.setStatus(answer.getCode());
            rules.toCaller(answer.getHeaders(), target, response::addHeader);
            if (body != null) {
                call.pass(content, body.getContentLength(), response.getOutputStream());
            }
        } finally {
            overdue.forget(call);
        }
    }
}
