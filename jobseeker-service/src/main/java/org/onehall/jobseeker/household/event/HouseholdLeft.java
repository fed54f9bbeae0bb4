package org.onehall.jobseeker.household.event;

import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.household-left.v1")
public record HouseholdLeft(String householdId, String division, String personId) implements DomainEvent {}
