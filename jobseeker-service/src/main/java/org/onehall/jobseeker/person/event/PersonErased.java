package org.onehall.jobseeker.person.event;

import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.person-erased.v1")
public record PersonErased(String personId) implements DomainEvent {}
