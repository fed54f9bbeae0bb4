package org.onehall.platform.reference;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A division or an occupation, in force or ended.
 *
 * @param name in Chinese; the code where a copy of an earlier version has none
 * @param nameEn in English, null where a copy of an earlier version has none
 * @param validFrom the first day, null where a copy of an earlier version has none
 * @param validUntil the last day, null while there is none
 */
public record ReferenceCode(
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean inForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    String nameIn(Locale locale) {
        return nameEn != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEn : name;
    }
}
