package org.onehall.platform.reference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that checks codes. Its day is long past, and not yet begun in UTC. */
@SpringBootApplication
class DistrictApplication {

    static final LocalDate TODAY = LocalDate.of(2021, 3, 5);

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2021-03-04T16:30:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @RestController
    static class Desk {

        private final ReferenceCodes codes;

        Desk(ReferenceCodes codes) {
            this.codes = codes;
        }

        @GetMapping("/api/desk")
        String check(@RequestParam @Nullable String division, @RequestParam @Nullable String occupation) {
            codes.requireKnownDivision("division", division);
            codes.requireKnownOccupation("occupation", occupation);
            return "known";
        }
    }
}
