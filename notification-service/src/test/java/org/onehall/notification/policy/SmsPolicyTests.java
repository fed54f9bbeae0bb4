package org.onehall.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class SmsPolicyTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static SmsPolicies policies(boolean quietHours) {
        return new SmsPolicies(
                new PolicyProperties(new ClassPathResource("policy/sms.json"), quietHours), Clock.system(SHANGHAI));
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "+08:00[Asia/Shanghai]").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T20:59:59, 2026-03-12T20:59:59",
        "2026-03-12T21:00:00, 2026-03-13T08:00:00",
        "2026-03-12T23:30:00, 2026-03-13T08:00:00",
        "2026-03-13T00:00:00, 2026-03-13T08:00:00",
        "2026-03-13T07:59:59, 2026-03-13T08:00:00",
        "2026-03-13T08:00:00, 2026-03-13T08:00:00"
    })
    void letsAlertsWaitForTheMorning(String ready, String sent) {
        assertThat(policies(true).afterQuietHours(at(ready))).isEqualTo(at(sent));
    }

    @Test
    void beginsTheNextDayAfterTheQuietHours() {
        assertThat(policies(true).nextDay(at("2026-03-12T12:00:00"))).isEqualTo(at("2026-03-13T08:00:00"));
        assertThat(policies(false).nextDay(at("2026-03-12T12:00:00"))).isEqualTo(at("2026-03-13T00:00:00"));
    }

    @Test
    void knowsNoQuietHoursInATrial() {
        assertThat(policies(false).afterQuietHours(at("2026-03-12T23:30:00"))).isEqualTo(at("2026-03-12T23:30:00"));
    }

    @Test
    void takesTheNewestPolicyInForce() {
        String template = """
            {"validFrom":"%s","quietFrom":"21:00","quietUntil":"08:00","alertsPerPhoneAndDay":%d,
             "codesPerPhoneAndDay":5,"codesPerAddressAndDay":5,"codesPerDay":5,"subscriptionsPerPhone":5,
             "codeValidity":"PT10M","codeAttempts":5,"alertValidity":"PT72H","evidence":"%s",
             "unconfirmed":"P14D","messages":"P6M","otherCarrierAfter":"PT15M"}\
            """;
        String json = "[" + template.formatted("2026-01-01", 5, "P6M") + ","
                + template.formatted("2026-07-01", 3, "P1Y") + "]";
        SmsPolicies dated = new SmsPolicies(
                new PolicyProperties(
                        new ByteArrayResource(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)), true),
                Clock.systemUTC());
        assertThat(dated.on(LocalDate.of(2026, 6, 30)).alertsPerPhoneAndDay()).isEqualTo(5);
        assertThat(dated.on(LocalDate.of(2026, 7, 1)).alertsPerPhoneAndDay()).isEqualTo(3);
        assertThat(dated.on(LocalDate.of(2020, 1, 1)).alertsPerPhoneAndDay()).isEqualTo(5);
        assertThat(dated.ago(SmsPolicy::evidence, Instant.parse("2026-06-30T12:00:00Z")))
                .isEqualTo("2025-12-30T12:00:00Z");
        assertThat(dated.ago(SmsPolicy::evidence, Instant.parse("2026-07-01T12:00:00Z")))
                .isEqualTo("2025-07-01T12:00:00Z");
    }
}
