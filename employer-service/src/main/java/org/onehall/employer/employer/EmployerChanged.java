package org.onehall.employer.employer;

import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("employer.employer-changed.v1")
record EmployerChanged(String employerId, String name, String division) implements DomainEvent {}
