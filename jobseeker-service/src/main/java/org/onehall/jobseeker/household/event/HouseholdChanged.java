package org.onehall.jobseeker.household.event;

import java.util.List;
import org.onehall.jobseeker.household.Relation;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.household-changed.v1")
public record HouseholdChanged(String householdId, String division, List<Membership> members) implements DomainEvent {

    /** Who, and what to the head. */
    public record Membership(String personId, Relation relation) {}
}
