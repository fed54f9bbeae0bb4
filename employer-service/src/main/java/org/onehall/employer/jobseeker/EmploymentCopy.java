package org.onehall.employer.jobseeker;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Whether a person has work, and at which sequence of the person that was said. */
@Document("employments")
record EmploymentCopy(@Id String personId, boolean employed, long saidAt) {}
