package org.onehall.platform.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Our copy of an occupation; an older one may lack what an older {@link Division} may.
 *
 * @param code {@code d-dd-dd-dd} of the national classification
 */
@Document("occupations")
record Occupation(
        @Id String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    ReferenceCode toCode() {
        return new ReferenceCode(code, name == null ? code : name, nameEn, validFrom, validUntil);
    }
}
