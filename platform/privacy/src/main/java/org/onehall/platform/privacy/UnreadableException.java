package org.onehall.platform.privacy;

/** A sealed value was changed, or sealed under another key or for another person. */
public class UnreadableException extends RuntimeException {

    UnreadableException(Throwable cause) {
        super("a sealed value does not open", cause);
    }
}
