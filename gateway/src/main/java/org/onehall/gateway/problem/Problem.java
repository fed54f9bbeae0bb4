package org.onehall.gateway.problem;

/**
 * What the gateway can have to say by itself, called what the services call it. The constant's name in kebab case is the stable part of the
 * problem's type, and the key of its texts in the message bundles.
 */
public enum Problem {
    NO_SUCH_ADDRESS(404),
    METHOD_NOT_ALLOWED(405),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    MALFORMED_REQUEST(400),
    NOT_ACCEPTABLE(406),
    CONTENT_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    SERVICE_MISSING(503),
    SERVICE_TOO_SLOW(503),
    INTERNAL(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** Of which nothing but the status is known. */
    static Problem of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NO_SUCH_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> CONTENT_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
        };
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
