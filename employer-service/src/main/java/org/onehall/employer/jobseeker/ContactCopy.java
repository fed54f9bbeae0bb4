package org.onehall.employer.jobseeker;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** By the keyed hash of which phone a person is reached; the number itself never comes here. */
@Document("contacts")
record ContactCopy(
        @Id String personId, @Indexed(sparse = true) String phoneRef) {}
