package org.onehall.notification.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What we read of a division and keep as our copy. */
@Document("divisions")
record Division(
        @Id String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
