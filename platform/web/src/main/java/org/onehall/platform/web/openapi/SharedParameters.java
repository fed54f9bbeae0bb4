package org.onehall.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.onehall.platform.web.IfMatch;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds the headers that the platform reads, and that a caller signs in unless somebody else said that nobody need. */
final class SharedParameters implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (isPost(handler)) {
            operation.addParametersItem(header("Idempotency-Key", false)
                    .description(
                            "The same key with the same request makes one effect and gives one answer, for 7 days.")
                    .schema(text().minLength(1).maxLength(200).pattern("^[!-~]+$")));
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(IfMatch.class)) {
                operation.addParametersItem(header("If-Match", parameter.getParameterType() == long.class)
                        .description("The ETag that was read: 412 when it has changed since.")
                        .schema(text().pattern("^(\\*|(W/)?\"[0-9]{1,18}\")$")));
            }
        }
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(new SecurityRequirement().addList("bearer")));
        }
        return operation;
    }

    private static boolean isPost(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return handler.hasMethodAnnotation(PostMapping.class)
                || (mapping != null && List.of(mapping.method()).contains(RequestMethod.POST));
    }

    private static Parameter header(String name, boolean required) {
        return new Parameter().in("header").name(name).required(required);
    }

    private static Schema<?> text() {
        return new StringSchema();
    }
}
