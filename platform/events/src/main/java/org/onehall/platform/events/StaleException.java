package org.onehall.platform.events;

/** The aggregate was changed, or removed, since it was loaded: nothing was written. Load again and decide again. */
public final class StaleException extends RuntimeException {
    public StaleException(Class<?> type, String key, long version) {
        super(type.getSimpleName() + " " + key + " is no longer at version " + version);
    }
}
