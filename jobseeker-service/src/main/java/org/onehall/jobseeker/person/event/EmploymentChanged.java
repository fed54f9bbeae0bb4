package org.onehall.jobseeker.person.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.employment-changed.v1")
public record EmploymentChanged(
        String personId,
        EmploymentStatus status,
        @Nullable String employerId,
        @Nullable String vacancyId,
        @Nullable String referralId,
        LocalDate since)
        implements DomainEvent {

    public static EmploymentChanged of(String personId, Employment employment) {
        return new EmploymentChanged(
                personId,
                employment.status(),
                employment.employerId(),
                employment.vacancyId(),
                employment.referralId(),
                employment.since());
    }
}
