package org.onehall.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("notification.message-delivered.v1")
record MessageDelivered(
        String messageId,
        MessageKind kind,
        @Nullable String subscriptionId,
        @Nullable String vacancyId,
        Instant at,
        int segments)
        implements DomainEvent {}
