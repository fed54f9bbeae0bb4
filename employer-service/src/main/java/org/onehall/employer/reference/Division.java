package org.onehall.employer.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Our copy of a division. */
@Document("divisions")
record Division(
        @Id String code,
        String name,
        @Nullable String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
