package org.onehall.platform.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Refuses query parameters and files that the handler does not have, single ones given twice, and illegal characters in any parameter or
 * path variable. A parameter that is silently ignored answers a question that was not asked.
 */
final class StrictParameters implements HandlerInterceptor {

    private static final String ANY = "*";
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    /** What a parameter takes. */
    private enum Takes {
        ONE,
        SEVERAL,
        ONE_TEXT,
        FILE
    }

    private final Map<HandlerMethod, Map<String, Takes>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Map<String, Takes> parameters = known.computeIfAbsent(method, StrictParameters::parameters);
            request.getParameterMap().forEach(StrictParameters::clean);
            checkPath(request);
            checkFiles(request, parameters);
            if (!parameters.containsKey(ANY)) {
                checkQuery(request.getQueryString(), parameters);
            }
        }
        return true;
    }

    private static void clean(String name, String[] values) {
        if (!Text.isClean(name) || !Arrays.stream(values).allMatch(Text::isClean)) {
            throw ProblemException.invalid(Text.shown(name), "illegal-character");
        }
    }

    private static void checkPath(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> {
                if (!Text.isClean(String.valueOf(value))) {
                    throw ProblemException.invalid(String.valueOf(name), "illegal-character");
                }
            });
        }
    }

    private static void checkFiles(HttpServletRequest request, Map<String, Takes> parameters) {
        MultipartRequest form = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (form == null) {
            return;
        }
        form.getMultiFileMap().forEach((name, files) -> {
            if (parameters.get(name) != Takes.FILE) {
                throw ProblemException.invalid(Text.shown(name), "unknown-parameter", Text.shown(name));
            }
            if (files.size() > 1) {
                throw ProblemException.invalid(name, "repeated-parameter", name);
            }
        });
    }

    private static void checkQuery(@Nullable String query, Map<String, Takes> parameters) {
        if (query == null || query.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String part : query.split("&", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            Takes takes = parameters.get(name);
            if (takes == null || takes == Takes.FILE) {
                throw ProblemException.invalid(Text.shown(name), "unknown-parameter", Text.shown(name));
            }
            if (!seen.add(name) && takes != Takes.SEVERAL) {
                throw ProblemException.invalid(name, "repeated-parameter", name);
            }
            if (takes == Takes.ONE && (pair.length == 1 || pair[1].isEmpty())) {
                throw ProblemException.invalid(name, "missing-value", name);
            }
        }
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name.replace('+', ' '), "UTF-8");
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("query", "malformed-parameters").because(e);
        }
    }

    private static Map<String, Takes> parameters(HandlerMethod method) {
        Map<String, Takes> names = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            add(parameter, names);
        }
        return Map.copyOf(names);
    }

    private static void add(MethodParameter parameter, Map<String, Takes> names) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        if (MultipartFile.class.isAssignableFrom(type)) {
            names.put(String.valueOf(parameter.getParameterName()), Takes.FILE);
        } else if (param != null
                && Map.class.isAssignableFrom(type)
                && param.name().isEmpty()) {
            names.put(ANY, Takes.SEVERAL);
        } else if (param != null) {
            String name = param.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : param.name();
            names.put(name, takes(type));
        } else if (parameter.getParameterAnnotations().length == 0 && BeanUtils.isSimpleProperty(type)) {
            names.put(String.valueOf(parameter.getParameterName()), takes(type));
        } else if (type.isRecord()
                && (parameter.hasParameterAnnotation(ModelAttribute.class)
                        || parameter.getParameterAnnotations().length == 0)) {
            for (RecordComponent component : type.getRecordComponents()) {
                names.put(component.getName(), takes(component.getType()));
            }
        }
    }

    private static Takes takes(Class<?> type) {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Takes.SEVERAL;
        }
        return CharSequence.class.isAssignableFrom(type) ? Takes.ONE_TEXT : Takes.ONE;
    }
}
