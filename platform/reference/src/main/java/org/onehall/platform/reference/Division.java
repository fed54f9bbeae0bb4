package org.onehall.platform.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Our copy of a division. Those that services kept before this module have the code and some of the rest: what was read once
 * is not read again.
 *
 * @param code 6 digits of a district, 9 of a street, 12 of a community
 */
@Document("divisions")
record Division(
        @Id String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    ReferenceCode toCode() {
        return new ReferenceCode(code, name == null ? code : name, nameEn, validFrom, validUntil);
    }
}
