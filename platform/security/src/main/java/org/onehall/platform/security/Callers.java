package org.onehall.platform.security;

/** Finds the caller where a controller parameter does not reach. */
@FunctionalInterface
public interface Callers {
    /** The caller of the current request; the anonymous caller outside of one. */
    Caller current();
}
