package org.onehall.notification.subscription;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What phones answer. */
public final class Replies {

    private static final Set<String> STOP =
            Set.of("TD", "T", "退订", "退訂", "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "取消", "取消订阅");
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\p{S}]");

    private Replies() {}

    /** Whether somebody wants no more messages, in whatever width, case and punctuation. */
    public static boolean isStop(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return STOP.contains(NOISE.matcher(plain).replaceAll(""));
    }
}
