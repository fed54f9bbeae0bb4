package org.onehall.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Words and colours of the login page: as chosen in the portal, which keeps the choice in cookies of this address, else
 * as the browser asks.
 */
record Appearance(Locale language, Shade shade) {

    private static final String LIGHT = """
            :root{color-scheme:light;--ground:#f4f6fa;--paper:#fff;--ink:#151a23;--quiet:#4a5565;--edge:#7d8898;
            --accent:#1554c0;--on-accent:#fff;--bad:#b42323}
            """;
    private static final String DARK = """
            :root{color-scheme:dark;--ground:#0d1015;--paper:#171c25;--ink:#e8ecf3;--quiet:#aab4c4;--edge:#66738a;
            --accent:#84b0ff;--on-accent:#0b1220;--bad:#ff9a9a}
            """;

    enum Shade {
        CHOSEN_LIGHT(LIGHT),
        CHOSEN_DARK(DARK),
        OF_THE_DEVICE(LIGHT + "@media(prefers-color-scheme:dark){" + DARK + "}");

        private final String colours;

        Shade(String colours) {
            this.colours = colours;
        }

        /** The variables that the page's style is written in. */
        String colours() {
            return colours;
        }
    }

    static Appearance of(HttpServletRequest request) {
        Locale language = switch (cookie(request, "language")) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.CHINESE;
            default -> RequestContextUtils.getLocale(request);
        };
        Shade shade = switch (cookie(request, "shade")) {
            case "light" -> Shade.CHOSEN_LIGHT;
            case "dark" -> Shade.CHOSEN_DARK;
            default -> Shade.OF_THE_DEVICE;
        };
        return new Appearance(language, shade);
    }

    private static String cookie(HttpServletRequest request, String name) {
        @Nullable Cookie found = WebUtils.getCookie(request, name);
        return found == null ? "" : found.getValue();
    }
}
