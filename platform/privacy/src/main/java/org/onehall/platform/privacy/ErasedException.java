package org.onehall.platform.privacy;

/** The person's key has been destroyed; nothing sealed under it can ever be read again. */
public class ErasedException extends RuntimeException {

    ErasedException(String personKey) {
        super("the key of " + personKey + " has been destroyed");
    }
}
