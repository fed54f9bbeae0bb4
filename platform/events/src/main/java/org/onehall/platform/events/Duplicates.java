package org.onehall.platform.events;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which index refused a write; of the stored value nothing is kept. */
final class Duplicates {
    private static final Pattern INDEX = Pattern.compile("index:\\s+(\\S+)");
    private static final Pattern FIELD = Pattern.compile("dup key: \\{\\s*\"?([^\":{} ]+)\"?\\s*:");

    private Duplicates() {}

    static RuntimeException translate(Class<?> type, MongoWriteException e) {
        return isDuplicate(e.getError())
                ? new DuplicateException(
                        type,
                        index(e.getError().getMessage()),
                        field(e.getError().getMessage()))
                : e;
    }

    static boolean isDuplicate(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    static String index(String message) {
        Matcher index = INDEX.matcher(message);
        return index.find() ? index.group(1) : "unknown";
    }

    static String field(String message) {
        Matcher field = FIELD.matcher(message);
        return field.find() ? field.group(1) : index(message).replaceFirst("_-?1(_.*)?$", "");
    }
}
