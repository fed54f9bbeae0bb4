package org.onehall.platform.web.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IfMatch} parameters. */
final class IfMatchResolver implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(IfMatch.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader("If-Match");
        boolean required = parameter.getParameterType() == long.class;
        if (header == null || header.strip().equals("*")) {
            if (required) {
                throw ProblemException.preconditionRequired("precondition-required")
                        .at("If-Match");
            }
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ProblemException.invalid("If-Match", "malformed-if-match");
        }
        return Long.valueOf(tag.group(1));
    }
}
