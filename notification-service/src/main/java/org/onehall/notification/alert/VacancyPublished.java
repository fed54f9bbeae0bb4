package org.onehall.notification.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.subscription.Education;

/** What we read of a published or changed vacancy. */
record VacancyPublished(
        String vacancyId,
        String employerName,
        String title,
        String occupation,
        String division,
        BigDecimal wageFrom,
        BigDecimal wageTo,
        int openings,
        @Nullable Education educationAtLeast,
        List<String> skills,
        LocalDate expiresOn) {}
