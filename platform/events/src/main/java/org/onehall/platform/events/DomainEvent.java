package org.onehall.platform.events;

/** A fact about one aggregate, in the past tense; a record annotated with {@link EventType}. Its components are the event's data. */
public interface DomainEvent {}
