package org.onehall.notification.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dated policies of the bureau, read from a file at start; the newest that is in force decides. */
@Component
public class SmsPolicies {

    private final List<SmsPolicy> newestFirst;
    private final Clock clock;

    SmsPolicies(PolicyProperties properties, Clock clock) {
        this.newestFirst = read(properties.file()).stream()
                .map(policy -> properties.quietHours() ? policy : withoutQuietHours(policy))
                .sorted(Comparator.comparing(SmsPolicy::validFrom).reversed())
                .toList();
        this.clock = clock;
    }

    public SmsPolicy today() {
        return on(LocalDate.now(clock));
    }

    public SmsPolicy on(LocalDate day) {
        return newestFirst.stream()
                .filter(policy -> !policy.validFrom().isAfter(day))
                .findFirst()
                .orElseGet(newestFirst::getLast);
    }

    /** The instant that lies so long ago in the bureau's calendar. */
    public Instant ago(Function<SmsPolicy, Period> term, Instant now) {
        ZonedDateTime local = now.atZone(clock.getZone());
        return local.minus(term.apply(on(local.toLocalDate()))).toInstant();
    }

    /** When an alert that is ready at this instant may be sent. */
    public Instant afterQuietHours(Instant ready) {
        return today().afterQuietHours(ready, clock.getZone());
    }

    /** When the next day's alerts begin. */
    public Instant nextDay(Instant today) {
        return today().nextDay(today, clock.getZone());
    }

    private static SmsPolicy withoutQuietHours(SmsPolicy p) {
        return new SmsPolicy(
                p.validFrom(),
                p.quietUntil(),
                p.quietUntil(),
                p.alertsPerPhoneAndDay(),
                p.codesPerPhoneAndDay(),
                p.codesPerAddressAndDay(),
                p.codesPerDay(),
                p.subscriptionsPerPhone(),
                p.codeValidity(),
                p.codeAttempts(),
                p.alertValidity(),
                p.evidence(),
                p.unconfirmed(),
                p.messages(),
                p.otherCarrierAfter());
    }

    private static List<SmsPolicy> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            List<SmsPolicy> found = List.of(JsonMapper.shared().readValue(in, SmsPolicy[].class));
            if (found.isEmpty()) {
                throw new IllegalStateException(file + " holds no policy");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
