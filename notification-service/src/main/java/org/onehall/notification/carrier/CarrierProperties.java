package org.onehall.notification.carrier;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param carriers in any order; a phone belongs to the one that names its prefix, else to the one that names none
 * @param doubtfulAfter how long past its claim a submission without an answer waits for a receipt before it is given up
 * @param silentAfter how long a taken message waits for its receipt before it is given up
 * @param sweep how often what is doubtful is looked at
 */
@ConfigurationProperties("onehall.notification")
record CarrierProperties(
        @DefaultValue List<Carrier> carriers,
        @DefaultValue("30m") Duration doubtfulAfter,
        @DefaultValue("96h") Duration silentAfter,
        @DefaultValue("5s") Duration sweep) {

    /**
     * One line to one SMS centre.
     *
     * @param source our number, to which phones reply
     * @param prefixes first three digits of the phones it serves; empty: all that no other serves
     * @param window submissions without an answer at any time
     * @param perSecond submissions a second that were agreed with the carrier
     * @param answerTimeout after which a submission without an answer is doubtful
     * @param lease for how long a message belongs to who submits it: longer than {@code answerTimeout}
     * @param receiptIds how its receipts write the ids that its answers gave
     * @param standsIn it was agreed that it takes the phones of carriers whose lines are down
     * @param askAfter query_sm for messages without a receipt after this time; zero: the carrier does not offer it
     */
    record Carrier(
            String name,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("8087") int port,
            @DefaultValue("onehall") String systemId,
            @DefaultValue("") String password,
            @DefaultValue("") String systemType,
            @DefaultValue("10680000") String source,
            @DefaultValue Set<String> prefixes,
            @DefaultValue("100") int window,
            @DefaultValue("1000") int perSecond,
            @DefaultValue("10s") Duration answerTimeout,
            @DefaultValue("30s") Duration lease,
            @DefaultValue("SAME") ReceiptIds receiptIds,
            @DefaultValue("false") boolean standsIn,
            @DefaultValue("0s") Duration askAfter) {

        @Override
        public String toString() {
            return name + " at " + host + ":" + port;
        }
    }
}
