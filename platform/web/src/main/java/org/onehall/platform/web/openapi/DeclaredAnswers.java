package org.onehall.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds the problems that an operation declares by {@link Answers}. */
final class DeclaredAnswers implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Answers declared = handler.getMethodAnnotation(Answers.class);
        if (declared != null) {
            for (int status : declared.value()) {
                ProblemResponses.add(operation, status);
            }
        }
        return operation;
    }
}
