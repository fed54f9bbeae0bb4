package org.onehall.platform.events;

/** A unique index refused the write. The message names the index and never the value, which may be personal. */
public final class DuplicateException extends RuntimeException {
    private final String index;
    private final String field;

    public DuplicateException(Class<?> type, String index, String field) {
        super(type.getSimpleName() + " with the same " + field + " exists (index " + index + ")");
        this.index = index;
        this.field = field;
    }

    public String index() {
        return index;
    }

    /** The first field of the index; {@code _id} when the key itself is taken. */
    public String field() {
        return field;
    }
}
