package org.onehall.notification.subscription;

import java.time.Instant;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("notification.consent-withdrawn.v1")
record ConsentWithdrawn(String subscriptionId, Consent.Way way, Instant at) implements DomainEvent {}
