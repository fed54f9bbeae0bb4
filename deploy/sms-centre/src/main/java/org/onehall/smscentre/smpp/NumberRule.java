package org.onehall.smscentre.smpp;

import java.util.regex.Pattern;

/**
 * What happens to messages for some numbers, so that the failures of a real network can be tried.
 *
 * @param numbers matches the whole number, without country code where it is a Chinese mobile
 */
public record NumberRule(Pattern numbers, Outcome outcome) {

    /** How a message for such a number ends. */
    public enum Outcome {
        /** Refused at once: ESME_RINVDSTADR. */
        REFUSED,
        /** Accepted; the receipt says UNDELIV. */
        UNDELIVERABLE,
        /** Accepted; the receipt says EXPIRED. */
        EXPIRED,
        /** Accepted and delivered, but there is never a receipt. */
        NO_RECEIPT
    }

    public static NumberRule of(String regex, Outcome outcome) {
        return new NumberRule(Pattern.compile(regex), outcome);
    }

    boolean covers(String phone) {
        return numbers.matcher(phone).matches();
    }
}
