package org.onehall.employer.jobseeker;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** That a person is in the labour pool, and where, and at which sequence of the person that was said. */
@Document("persons")
record PersonCopy(@Id String personId, String division, long saidAt) {}
