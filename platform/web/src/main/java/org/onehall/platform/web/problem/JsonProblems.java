package org.onehall.platform.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.onehall.platform.web.input.StrictJsonException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** The problems of a JSON body, each with the JSON pointer of the place. Values are never repeated in the answer. */
final class JsonProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        if (!(thrown instanceof HttpMessageNotReadableException)) {
            return null; // Our own reading of our own documents failing is no fault of the caller.
        }
        if (thrown.getCause() == null) {
            return null;
        }
        Throwable cause = thrown.getCause();
        while (cause != null) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof JacksonException e) {
                return jackson(e);
            }
            cause = cause.getCause();
        }
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed-body");
    }

    private static @Nullable ProblemException jackson(JacksonException thrown) {
        String at = pointer(thrown);
        return switch (thrown) {
            case InvalidDefinitionException _ -> null;
            case UnrecognizedPropertyException _ -> ProblemException.invalid(at, "unknown-property");
            case InvalidNullException _ -> ProblemException.invalid(at, "not-null");
            case ValueInstantiationException e -> value(at, e);
            case InvalidFormatException e
            when e.getTargetType() != null && e.getTargetType().isEnum() ->
                ProblemException.invalid(at, "unknown-value", values(e.getTargetType()));
            case MismatchedInputException e when e.getOriginalMessage().startsWith("Trailing token") -> malformed(e);
            case MismatchedInputException e -> ProblemException.invalid(at, "wrong-type", Kind.of(e.getTargetType()));
            case InputCoercionException _ -> ProblemException.invalid(at, "number-out-of-range");
            case StrictJsonException e -> ProblemException.invalid(e.pointer(), e.code());
            case StreamConstraintsException _ -> new ProblemException(HttpStatus.BAD_REQUEST, "excessive-json");
            case DatabindException e when e.getCause() instanceof ProblemException problem -> problem;
            default -> malformed(thrown);
        };
    }

    /** Where reading ended: what was open there by then, and the place in the text. */
    private static ProblemException malformed(JacksonException thrown) {
        TokenStreamLocation place = thrown.getLocation();
        String at = thrown.processor() instanceof JsonParser parser ? StrictJsonException.pointer(parser) : "";
        return place == null || place.getLineNr() < 1
                ? new ProblemException(HttpStatus.BAD_REQUEST, "malformed-json")
                : ProblemException.invalid(at, "malformed-json", place.getLineNr(), place.getColumnNr());
    }

    private static ProblemException value(String at, ValueInstantiationException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem.fields().isEmpty() ? problem.at(at) : problem;
            }
        }
        return ProblemException.invalid(at, "invalid-value");
    }

    /** As they are written in a body. */
    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(it -> JsonMapper.shared().convertValue(it, String.class))
                .collect(Collectors.joining(", "));
    }

    private static String pointer(JacksonException thrown) {
        return thrown.getPath().stream()
                .map(it -> it.getPropertyName() == null ? String.valueOf(it.getIndex()) : escaped(it.getPropertyName()))
                .map(it -> "/" + it)
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
