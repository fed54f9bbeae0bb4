package org.onehall.platform.security.web;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/** Says in the API document who may call: {@code x-allowed} lists the roles, or {@code anonymous}. */
@AutoConfiguration
@ConditionalOnClass(GlobalOperationCustomizer.class)
class OpenApiPermissions {

    static final String ALLOWED = "x-allowed";

    @Bean
    GlobalOperationCustomizer allowedInTheDocument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return OpenApiPermissions::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        Allowed allowed = handler.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return operation;
        }
        List<String> names = allowed.anonymous()
                ? List.of("anonymous")
                : List.of(allowed.value()).stream().map(Role::wireName).toList();
        operation.addExtension(ALLOWED, names);
        if (allowed.anonymous()) {
            operation.setSecurity(List.of());
        }
        return operation;
    }
}
