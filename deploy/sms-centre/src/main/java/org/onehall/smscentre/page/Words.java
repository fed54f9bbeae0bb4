package org.onehall.smscentre.page;

import com.sun.net.httpserver.HttpExchange;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page's words in the reader's language: Chinese unless English is asked for. */
record Words(boolean english) {

    /** {@code lang} in the query decides, else Accept-Language. */
    static Words of(HttpExchange exchange, Query query) {
        String asked = query.first("lang");
        if (!asked.isEmpty()) {
            return new Words(asked.startsWith("en"));
        }
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
        return new Words(accepted != null && prefersEnglish(accepted));
    }

    private static boolean prefersEnglish(String accepted) {
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of("en", "zh"));
            return "en".equals(best);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    String say(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(
                "org.onehall.smscentre.page.messages",
                english ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
    }

    String tag() {
        return english ? "en" : "zh";
    }

    String otherTag() {
        return english ? "zh" : "en";
    }
}
