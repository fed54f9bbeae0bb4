package org.onehall.notification.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Our copy of a vacancy: no more than what decides whether an alert about it is still of use.
 *
 * @param event the sequence of the event that said so
 * @param expiresOn the last day it is open; null when only its end was heard of
 */
@Document("vacancies")
record VacancyStatus(
        @Id String vacancyId,
        long event,
        boolean open,
        @Nullable LocalDate expiresOn) {

    boolean isOpenOn(LocalDate day) {
        return open && (expiresOn == null || !day.isAfter(expiresOn));
    }
}
