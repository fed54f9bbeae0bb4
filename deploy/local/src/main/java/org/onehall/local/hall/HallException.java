package org.onehall.local.hall;

/** The hall refused a request, or could not be reached for longer than was waited. */
public final class HallException extends RuntimeException {

    private final int status;

    HallException(String request, Answer answer) {
        super("%s → %d %s".formatted(request, answer.status(), answer.body()));
        this.status = answer.status();
    }

    HallException(String request, Exception cause) {
        super("%s → %s".formatted(request, cause), cause);
        this.status = 0;
    }

    /** 0 when there was no answer. */
    public int status() {
        return status;
    }
}
