package org.onehall.notification.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The rules in force from a day on.
 *
 * @param quietFrom with {@code quietUntil} the hours in which no alert is sent; both equal: none
 * @param alertsPerPhoneAndDay alerts above it wait for the next day
 * @param codesPerPhoneAndDay confirmation codes a phone is sent; above it the answer is the same and nothing is sent
 * @param codesPerAddressAndDay confirmation codes asked for from one network address
 * @param codesPerDay confirmation codes in all
 * @param subscriptionsPerPhone of which a phone can have at once
 * @param codeValidity how long a confirmation code can be entered
 * @param codeAttempts how often a wrong one can be entered
 * @param alertValidity after which an alert that could not be sent is of no use
 * @param evidence how long the consent is kept after it ended
 * @param unconfirmed how long a request is kept whose code nobody entered; longer than a request can be repeated
 * @param messages how long a message is kept after its end
 * @param otherCarrierAfter how long a carrier's line is down before others that may send its messages
 */
public record SmsPolicy(
        LocalDate validFrom,
        LocalTime quietFrom,
        LocalTime quietUntil,
        int alertsPerPhoneAndDay,
        int codesPerPhoneAndDay,
        int codesPerAddressAndDay,
        int codesPerDay,
        int subscriptionsPerPhone,
        Duration codeValidity,
        int codeAttempts,
        Duration alertValidity,
        Period evidence,
        Period unconfirmed,
        Period messages,
        Duration otherCarrierAfter) {

    /** The same instant, or the end of the quiet hours it falls into. */
    public Instant afterQuietHours(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return instant;
        }
        ZonedDateTime end = local.with(quietUntil);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    /** When the first alert of the next day may be sent. */
    public Instant nextDay(Instant instant, ZoneId zone) {
        Instant midnight = instant.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return afterQuietHours(midnight, zone);
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }
}
