package org.onehall.jobseeker.household.event;

import org.onehall.jobseeker.household.Relation;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.household-joined.v1")
public record HouseholdJoined(String householdId, String division, String personId, Relation relation)
        implements DomainEvent {}
