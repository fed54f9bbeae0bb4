package org.onehall.jobseeker.person.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        implements DomainEvent {}
