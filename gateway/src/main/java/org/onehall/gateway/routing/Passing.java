package org.onehall.gateway.routing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
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
    private final HttpHeaders headers;

    Passing(ClassicHttpResponse answer, Call call, Overdue overdue, HttpHeaders headers) {
        this.answer = answer;
        this.call = call;
        this.overdue = overdue;
        this.headers = headers;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (answer;
                InputStream body = answer.getEntity() == null
                        ? InputStream.nullInputStream()
                        : answer.getEntity().getContent()) {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            call.pass(body, response.getOutputStream());
        } finally {
            overdue.forget(call);
        }
        return null;
    }
}
