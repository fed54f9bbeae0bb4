package org.onehall.employer.employer;

import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("employer.employer-registered.v1")
record EmployerRegistered(String employerId, String name, String division) implements DomainEvent {}
