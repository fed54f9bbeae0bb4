package org.onehall.platform.events;

import java.util.NoSuchElementException;

/** No aggregate of this type has this key. */
public final class NotFoundException extends NoSuchElementException {
    private final transient Class<?> type;
    private final String key;

    public NotFoundException(Class<?> type, String key) {
        super(type.getSimpleName() + " " + key + " is unknown");
        this.type = type;
        this.key = key;
    }

    public Class<?> type() {
        return type;
    }

    public String key() {
        return key;
    }
}
