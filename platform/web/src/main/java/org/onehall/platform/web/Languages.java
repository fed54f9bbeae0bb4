package org.onehall.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of every answer: Chinese unless English is asked for. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    /** What this {@code Accept-Language} asks for; Chinese when it is missing, malformed or asks for neither. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException e) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
