package org.onehall.jobseeker.household.event;

import java.time.LocalDate;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.household-reclassified.v1")
public record HouseholdReclassified(String householdId, String division, boolean zeroEmployment, LocalDate since)
        implements DomainEvent {}
