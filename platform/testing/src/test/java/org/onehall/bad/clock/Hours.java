package org.onehall.bad.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

final class Hours {

    Instant instant() {
        return Instant.now();
    }

    LocalDate date(ZoneId zone) {
        return LocalDate.now(zone);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    @SuppressWarnings("JavaUtilDate")
    long old() {
        return new Date().getTime();
    }

    void tell() {
        System.out.println(LocalDate.now(clock()));
    }
}
