package org.onehall.employer.jobseeker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.vacancy.Education;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person's wish as last told, and at which sequence of the person. */
@Document("wishes")
record WishCopy(
        @Id String personId,
        String division,
        boolean open,
        List<String> occupations,
        @Nullable String minimumWage,
        List<String> workDivisions,
        List<String> skills,
        @Nullable Education education,
        @Nullable String birthMonth,
        boolean employed,
        long saidAt) {}
