package org.onehall.jobseeker.civil;

import java.util.function.Function;

/** What came of reading a text as a value: the value, or the code of what is wrong with the text. */
public sealed interface Reading<T> {

    record Good<T>(T value) implements Reading<T> {}

    record Bad<T>(String code) implements Reading<T> {}

    static <T> Reading<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Reading<T> bad(String code) {
        return new Bad<>(code);
    }

    /** The value, or what the caller throws for the code. */
    default T orThrow(Function<String, ? extends RuntimeException> refusal) {
        return switch (this) {
            case Good<T>(T value) -> value;
            case Bad<T>(String code) -> throw refusal.apply(code);
        };
    }
}
