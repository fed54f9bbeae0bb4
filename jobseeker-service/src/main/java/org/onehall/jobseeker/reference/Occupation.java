package org.onehall.jobseeker.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Our copy of an occupation of the national classification.
 *
 * @param code {@code d-dd-dd-dd}, or a part of it for a group
 * @param validUntil the last day, null while in force
 */
@Document("occupations")
public record Occupation(
        @Id String code,
        String name,
        @Nullable String nameEn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
