package org.onehall.smscentre;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.onehall.smscentre.smpp.NumberRule;

/**
 * How an SMS centre is set up. Ports of 0 take any free one; everything listens on loopback.
 *
 * @param folder where its one file lies, made when missing
 * @param smppPort where clients bind
 * @param pagePort where the page is
 * @param systemId what clients bind with, at most 15 characters
 * @param password what clients bind with, at most 8 characters
 * @param throttle submissions a second and session before ESME_RTHROTTLED, 0 = no limit
 * @param receiptDelay how long a message is on its way
 * @param rules numbers whose messages end otherwise than delivered; the first that covers a number decides
 */
public record SmsCentreSettings(
        Path folder,
        int smppPort,
        int pagePort,
        String systemId,
        String password,
        int throttle,
        Duration receiptDelay,
        List<NumberRule> rules) {

    public SmsCentreSettings {
        if (systemId.isEmpty() || systemId.length() > 15 || password.isEmpty() || password.length() > 8) {
            throw new IllegalArgumentException("SMPP takes 1 to 15 characters of system id and 1 to 8 of password");
        }
        rules = List.copyOf(rules);
    }

    /** Any free ports, no throttle, no delay, no rules. */
    public static SmsCentreSettings in(Path folder, String systemId, String password) {
        return new SmsCentreSettings(folder, 0, 0, systemId, password, 0, Duration.ZERO, List.of());
    }

    public SmsCentreSettings on(int smpp, int page) {
        return new SmsCentreSettings(folder, smpp, page, systemId, password, throttle, receiptDelay, rules);
    }

    public SmsCentreSettings throttledAt(int perSecond) {
        return new SmsCentreSettings(folder, smppPort, pagePort, systemId, password, perSecond, receiptDelay, rules);
    }

    public SmsCentreSettings receiptsAfter(Duration delay) {
        return new SmsCentreSettings(folder, smppPort, pagePort, systemId, password, throttle, delay, rules);
    }

    public SmsCentreSettings ruledBy(List<NumberRule> other) {
        return new SmsCentreSettings(folder, smppPort, pagePort, systemId, password, throttle, receiptDelay, other);
    }
}
