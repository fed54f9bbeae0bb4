package org.onehall.platform.web.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The problems of Spring MVC. */
final class FrameworkProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException e -> unreadable(e);
            case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
            case HttpMediaTypeNotSupportedException e -> unsupported(e);
            case HttpMediaTypeNotAcceptableException e ->
                new ProblemException(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", names(e.getSupportedMediaTypes()));
            case NoHandlerFoundException _, NoResourceFoundException _ -> ProblemException.notFound("no-such-address");
            case MissingServletRequestParameterException e ->
                ProblemException.invalid(e.getParameterName(), "missing-parameter", e.getParameterName());
            case MissingServletRequestPartException e ->
                ProblemException.invalid(e.getRequestPartName(), "missing-part", e.getRequestPartName());
            case MissingRequestHeaderException e ->
                ProblemException.invalid(e.getHeaderName(), "missing-header", e.getHeaderName());
            case MaxUploadSizeExceededException _ -> ProblemException.tooLarge("content-too-large");
            case MultipartException e -> multipart(e);
            case ConversionNotSupportedException _ -> null;
            case MethodArgumentTypeMismatchException e -> mismatch(e.getName(), e);
            case TypeMismatchException e -> mismatch(e.getPropertyName() == null ? "" : e.getPropertyName(), e);
            case ErrorResponse e -> standard(e);
            default -> null;
        };
    }

    private static @Nullable ProblemException unreadable(HttpMessageNotReadableException e) {
        // A known cause says more; the loop over the causes comes to it.
        return e.getCause() == null ? new ProblemException(HttpStatus.BAD_REQUEST, "missing-body") : null;
    }

    private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        ProblemException problem = new ProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        String[] allowed = e.getSupportedMethods();
        return allowed == null ? problem : problem.header("Allow", String.join(", ", allowed));
    }

    private static ProblemException unsupported(HttpMediaTypeNotSupportedException e) {
        String accepted = names(e.getSupportedMediaTypes());
        ProblemException problem =
                new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", accepted);
        return accepted.isEmpty() ? problem : problem.header("Accept", accepted);
    }

    private static ProblemException multipart(MultipartException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().contains("SizeLimitExceeded")
                    || cause.getClass().getSimpleName().contains("CountLimitExceeded")) {
                return ProblemException.tooLarge("content-too-large");
            }
        }
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed-multipart");
    }

    private static ProblemException mismatch(String name, TypeMismatchException e) {
        FieldProblem problem = fieldMismatch(name, e);
        return ProblemException.invalid(
                problem.field(), problem.code(), problem.args().toArray());
    }

    static FieldProblem fieldMismatch(String name, TypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        if (type != null && type.isEnum()) {
            String values = List.of(type.getEnumConstants()).stream()
                    .map(it -> ((Enum<?>) it).name())
                    .collect(Collectors.joining(", "));
            return FieldProblem.of(name, "unknown-value", values);
        }
        return FieldProblem.of(name, "wrong-type", Kind.of(type));
    }

    private static ProblemException standard(ErrorResponse e) {
        ProblemException problem = StatusProblems.of(e.getStatusCode().value());
        e.getHeaders().forEach((name, values) -> problem.header(name, String.join(", ", values)));
        return problem;
    }

    private static String names(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
