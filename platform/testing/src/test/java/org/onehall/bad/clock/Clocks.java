package org.onehall.bad.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Clocks {

    Supplier<Clock> clock() {
        return Clock::systemUTC;
    }

    Instant started() {
        return Instant.now();
    }
}
