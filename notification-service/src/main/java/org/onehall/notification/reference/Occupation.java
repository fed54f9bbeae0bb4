package org.onehall.notification.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What we read of an occupation and keep as our copy. */
@Document("occupations")
record Occupation(
        @Id String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
