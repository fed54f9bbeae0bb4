package org.onehall.employer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class ReasonListTests {

    private static final String LIST = """
            [{"code": "old", "zh": "旧", "en": "Old", "validFrom": "2020-01-01", "validUntil": "2025-12-31"},
             {"code": "new", "zh": "新", "en": "New", "validFrom": "2026-01-01"}]
            """;

    @Test
    void offersThoseOfTheDay() throws IOException {
        var reasons = new ReasonList(new ByteArrayResource(LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(reasons.on(LocalDate.of(2025, 12, 31)))
                .extracting(ReasonList.Reason::code)
                .containsExactly("old");
        assertThat(reasons.on(LocalDate.of(2026, 1, 1)))
                .extracting(ReasonList.Reason::code)
                .containsExactly("new");
    }

    @Test
    void stillSaysWhatAnOldOneMeant() throws IOException {
        var reasons = new ReasonList(new ByteArrayResource(LIST.getBytes(StandardCharsets.UTF_8)));
        assertThat(reasons.find("old").map(reason -> reason.text(Locale.ENGLISH)))
                .hasValue("Old");
        assertThat(reasons.find("old").map(reason -> reason.text(Locale.SIMPLIFIED_CHINESE)))
                .hasValue("旧");
    }

    @Test
    void readsTheListsThatComeWithTheService() throws IOException {
        for (String list : List.of("refusal-reasons.json", "withdrawal-reasons.json")) {
            var reasons = new ReasonList(new ClassPathResource(list));
            assertThat(reasons.on(LocalDate.of(2026, 6, 1))).as(list).hasSizeGreaterThan(4);
            assertThat(reasons.has("other", LocalDate.of(2026, 6, 1))).as(list).isTrue();
        }
    }
}
