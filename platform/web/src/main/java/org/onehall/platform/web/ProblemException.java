package org.onehall.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * An answer that is a problem (RFC 9457). The code is stable: the type is {@code /problems/<code>}, title and detail come from the
 * bundles as {@code problem.<code>.title} and {@code problem.<code>.detail}, with the arguments in their places.
 *
 * <p>Neither arguments nor properties may hold personal data, as they are answered and may be logged; what the caller wrote may, as
 * a {@link Quoted} argument.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatusCode status;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldProblem> fields = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();
    private @Nullable Throwable origin;
    private @Nullable String unknownId;

    public ProblemException(HttpStatusCode status, String code, Object... args) {
        super(status.value() + " " + code, null, true, status.is5xxServerError());
        this.status = status;
        this.code = code;
        this.args = args.clone();
    }

    /** 404: no such thing, or none that this caller may know of. */
    public static ProblemException notFound(String code, Object... args) {
        return new ProblemException(HttpStatus.NOT_FOUND, code, args);
    }

    /** 404: nobody knows this id. The variable of the address that holds it is named as the field. */
    public static ProblemException unknown(String code, String id) {
        ProblemException problem = notFound(code);
        problem.unknownId = id;
        return problem;
    }

    /** 409: the state of the thing does not allow it, now. */
    public static ProblemException conflict(String code, Object... args) {
        return new ProblemException(HttpStatus.CONFLICT, code, args);
    }

    /** 422: understood, and refused by a rule of the business. */
    public static ProblemException refused(String code, Object... args) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, args);
    }

    /** 400: this field does not hold what it must hold. */
    public static ProblemException invalid(String field, String code, Object... args) {
        return new ProblemException(HttpStatus.BAD_REQUEST, code, args).at(field);
    }

    /** 400: several fields at once. */
    public static ProblemException invalid(List<FieldProblem> fields) {
        ProblemException problem = new ProblemException(HttpStatus.BAD_REQUEST, "invalid-input");
        problem.fields.addAll(fields);
        return problem;
    }

    /** 403: this caller may not. */
    public static ProblemException forbidden(String code, Object... args) {
        return new ProblemException(HttpStatus.FORBIDDEN, code, args);
    }

    /** 410: it was there, and is gone for good. */
    public static ProblemException gone(String code, Object... args) {
        return new ProblemException(HttpStatus.GONE, code, args);
    }

    /** 412: the caller's If-Match names another version. */
    public static ProblemException preconditionFailed(String code, Object... args) {
        return new ProblemException(HttpStatus.PRECONDITION_FAILED, code, args);
    }

    /** 428: this call needs an If-Match. */
    public static ProblemException preconditionRequired(String code, Object... args) {
        return new ProblemException(HttpStatus.PRECONDITION_REQUIRED, code, args);
    }

    /** 413: more than is taken in one call. */
    public static ProblemException tooLarge(String code, Object... args) {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, code, args);
    }

    /** 429: too many calls; the answer says when to come back. */
    public static ProblemException tooMany(String code, Duration retryAfter, Object... args) {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, code, args).retryAfter(retryAfter);
    }

    /** Names the field that this problem is about; may be called for several. */
    public ProblemException at(String field) {
        fields.add(FieldProblem.of(field, code, args));
        return this;
    }

    public ProblemException retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** A further header of the answer. */
    public ProblemException header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** A further member of the problem's document, as the id of the thing that stands in the way. */
    public ProblemException with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public ProblemException because(@Nullable Throwable cause) {
        origin = cause;
        return this;
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return origin;
    }

    public HttpStatusCode status() {
        return status;
    }

    public String code() {
        return code;
    }

    public URI type() {
        return URI.create("/problems/" + code);
    }

    public Object[] args() {
        return args.clone();
    }

    public List<FieldProblem> fields() {
        return List.copyOf(fields);
    }

    /** The id that nobody knows, for whoever looks where the caller wrote it: it is not answered. */
    public @Nullable String unknownId() {
        return unknownId;
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    public HttpHeaders headers() {
        return HttpHeaders.readOnlyHttpHeaders(headers);
    }
}
