package org.onehall.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value has to be, in words for people: {@code problem.kind.<name>}. */
enum Kind {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    TRUE_OR_FALSE,
    DATE,
    MONTH,
    TIME,
    LIST,
    OBJECT,
    VALUE;

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> BROKEN =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    static Kind of(@Nullable Class<?> type) {
        if (type == null) {
            return VALUE;
        }
        if (WHOLE.contains(type) || BROKEN.contains(type)) {
            return WHOLE.contains(type) ? WHOLE_NUMBER : NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUE_OR_FALSE;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type == LocalDate.class ? DATE : type == YearMonth.class ? MONTH : TIME;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        if (CharSequence.class.isAssignableFrom(type) || isWrittenAsText(type)) {
            return TEXT;
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? OBJECT : VALUE;
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .anyMatch(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }

    String key() {
        return "problem.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
