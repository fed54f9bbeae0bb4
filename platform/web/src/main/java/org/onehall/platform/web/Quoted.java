package org.onehall.platform.web;

/**
 * What the caller wrote and may be personal data, as a value for the place of a problem's message: it is repeated in the answer
 * to that caller and nowhere else. Whoever writes it down otherwise, as a log does, gets an ellipsis.
 */
public record Quoted(String text) {

    @Override
    public String toString() {
        return "…";
    }
}
