package org.onehall.gateway.problem;

/**
 * What the gateway can have to say by itself. The constant's name in kebab case is the stable part of the
 * problem's type, and the key of its texts in the message bundles.
 */
public enum Problem {
    NO_SUCH_ADDRESS(404),
    METHOD_NOT_ALLOWED(405),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    MALFORMED_REQUEST(400),
    TOO_LARGE(413),
    TOO_MANY_REQUESTS(429),
    SERVICE_MISSING(503),
    SERVICE_TOO_SLOW(503),
    INTERNAL(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
