package org.onehall.employer.referral;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Why something is done: a dated local list, kept as data. */
final class ReasonList {

    private final List<Reason> all;

    ReasonList(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            all = List.of(JsonMapper.shared().readValue(in, Reason[].class));
        }
    }

    /** A reason with its words, and the days from and until which it may be given. */
    record Reason(
            String code,
            String zh,
            String en,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        boolean isValid(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }

        String text(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }
    }

    List<Reason> on(LocalDate day) {
        return all.stream().filter(reason -> reason.isValid(day)).toList();
    }

    boolean has(String code, LocalDate day) {
        return find(code).filter(reason -> reason.isValid(day)).isPresent();
    }

    /** The code itself where the list has lost it. */
    String textOf(String code, Locale locale) {
        return find(code).map(reason -> reason.text(locale)).orElse(code);
    }

    Optional<Reason> find(String code) {
        return all.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
