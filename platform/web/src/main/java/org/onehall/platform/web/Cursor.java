package org.onehall.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place in a list where a page ended, as one opaque word. It is neither secret nor signed: whoever decodes one checks it like any
 * other input, and a query still adds the caller's own limits.
 */
public final class Cursor {

    private static final int MAX_LENGTH = 2000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final TypeReference<Map<String, Object>> POSITION = new TypeReference<>() {};

    private Cursor() {}

    /** A position as a map of a few plain values. */
    public static String encode(Map<String, ?> position) {
        return word(position);
    }

    /** A position as a record of a few plain values. */
    public static String encode(Record position) {
        return word(position);
    }

    /** @throws ProblemException 400 {@code malformed-cursor} at {@code cursor} */
    public static Map<String, Object> decode(String cursor) {
        try {
            return JSON.readValue(text(cursor), POSITION);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /** @throws ProblemException 400 {@code malformed-cursor} at {@code cursor} */
    public static <R extends Record> R decode(String cursor, Class<R> position) {
        try {
            return JSON.readValue(text(cursor), position);
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    /**
     * What is found at a cursor.
     *
     * @param find takes the position, and throws IllegalArgumentException for one that is not its own
     * @throws ProblemException 400 {@code malformed-cursor} at {@code cursor}
     */
    public static <R> R at(String cursor, Function<Map<String, String>, R> find) {
        Map<String, String> position = new HashMap<>();
        decode(cursor).forEach((name, value) -> position.put(name, String.valueOf(value)));
        try {
            return find.apply(position);
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    private static String word(Object position) {
        byte[] json = JSON.writeValueAsBytes(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static String text(String cursor) {
        try {
            if (cursor.length() > MAX_LENGTH) {
                throw malformed(null);
            }
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!text.startsWith("{")) {
                throw malformed(null);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    private static ProblemException malformed(@Nullable Exception cause) {
        return ProblemException.invalid("cursor", "malformed-cursor").because(cause);
    }
}
