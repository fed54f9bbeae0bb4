package org.onehall.jobseeker.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Yuan;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Our copy of a vacancy, as far as a match needs it. A closed one is taken out.
 *
 * @param openings places that are still free
 * @param expiresOn the last day on which it is open
 */
@Document("openVacancies")
record OpenVacancy(
        @Id String vacancyId,
        String employerName,
        String title,
        String occupation,
        String division,
        Yuan wageTo,
        int openings,
        @Nullable Education educationAtLeast,
        List<String> skills,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        LocalDate expiresOn) {

    boolean isOpen(LocalDate day) {
        return openings > 0 && !day.isAfter(expiresOn);
    }
}
