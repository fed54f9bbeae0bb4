package org.onehall.jobseeker.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Our copy of a division.
 *
 * @param code 6 digits of a district, 9 of a street, 12 of a community
 * @param validUntil the last day, null while in force
 */
@Document("divisions")
public record Division(
        @Id String code,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
