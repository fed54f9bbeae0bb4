package org.onehall.gateway.routing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the caller, as it came: whether a copy of the caller's is still good has been
 * decided behind us. The connection goes back when it is written.
 */
final class Passing implements ServerResponse {

    private final ClassicHttpResponse answer;
    private final Call call;
    private final Overdue overdue;
    private final Target target;
    private final HeaderRules rules;

    Passing(ClassicHttpResponse answer, Call call, Overdue overdue, Target target, HeaderRules rules) {
        this.answer = answer;
        this.call = call;
        this.overdue = overdue;
        this.target = target;
        this.rules = rules;
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
            throws IOException {
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
        return null;
    }
}
