package org.onehall.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * The problems of Bean Validation: one field problem per violated constraint. Its code is what the constraint's message names in
 * braces ({@code message = "{division-malformed}"}), else the constraint's own name.
 */
final class ValidationProblems implements ProblemSource {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z0-9-]+)}");

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentNotValidException e ->
                ProblemException.invalid(e.getBindingResult().getAllErrors().stream()
                        .map(it -> error(it, isBody(e.getParameter())))
                        .toList());
            case MethodValidationResult e when !e.isForReturnValue() -> ProblemException.invalid(results(e));
            case ConstraintViolationException e ->
                ProblemException.invalid(e.getConstraintViolations().stream()
                        .map(it -> problem(pointer(it.getPropertyPath().toString()), it))
                        .toList());
            default -> null;
        };
    }

    private static List<FieldProblem> results(MethodValidationResult result) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ParameterValidationResult each : result.getParameterValidationResults()) {
            if (each instanceof ParameterErrors errors) {
                boolean body = isBody(each.getMethodParameter());
                errors.getAllErrors().forEach(it -> problems.add(error(it, body)));
            } else {
                each.getResolvableErrors().forEach(it -> problems.add(argument(each, it)));
            }
        }
        return problems;
    }

    private static FieldProblem argument(ParameterValidationResult result, MessageSourceResolvable error) {
        String name = name(result.getMethodParameter());
        try {
            return problem(name, result.unwrap(error, ConstraintViolation.class));
        } catch (IllegalArgumentException e) {
            return new FieldProblem(name, code(error), error.getDefaultMessage(), List.of());
        }
    }

    private static FieldProblem error(ObjectError error, boolean body) {
        String path = error instanceof FieldError field ? field.getField() : "";
        if (error.contains(TypeMismatchException.class)) {
            return FrameworkProblems.fieldMismatch(path, error.unwrap(TypeMismatchException.class));
        }
        String at = body ? pointer(path) : path;
        return error.contains(ConstraintViolation.class)
                ? problem(at, error.unwrap(ConstraintViolation.class))
                : new FieldProblem(at, code(error), error.getDefaultMessage(), List.of());
    }

    private static FieldProblem problem(String at, ConstraintViolation<?> violation) {
        String code = named(violation)
                .orElseGet(() -> kebab(violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName()));
        return new FieldProblem(at, code, violation.getMessage(), limits(violation));
    }

    private static Optional<String> named(ConstraintViolation<?> violation) {
        return Optional.of(NAMED.matcher(violation.getMessageTemplate()))
                .filter(Matcher::matches)
                .map(it -> it.group(1));
    }

    /** The constraint's own numbers and patterns in the order of their names: for Size max, then min. */
    private static List<Object> limits(ConstraintViolation<?> violation) {
        Map<String, Object> attributes =
                new TreeMap<>(violation.getConstraintDescriptor().getAttributes());
        return attributes.entrySet().stream()
                .filter(it -> !List.of("message", "groups", "payload", "flags").contains(it.getKey()))
                .map(Map.Entry::getValue)
                .filter(it -> it instanceof Number || it instanceof String || it instanceof Boolean)
                .toList();
    }

    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** {@code wages[0].from} as {@code /wages/0/from}. */
    static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("]", "").replace('[', '.').replace('.', '/');
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(RequestPart.class);
    }

    private static String name(MethodParameter parameter) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return Stream.of(
                        param == null ? "" : param.name(),
                        header == null ? "" : header.name(),
                        String.valueOf(parameter.getParameterName()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
