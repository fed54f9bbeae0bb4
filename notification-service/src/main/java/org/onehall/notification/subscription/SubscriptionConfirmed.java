package org.onehall.notification.subscription;

import java.time.Instant;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("notification.subscription-confirmed.v1")
record SubscriptionConfirmed(String subscriptionId, String textVersion, Instant at) implements DomainEvent {}
