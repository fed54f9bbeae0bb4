package org.onehall.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("notification.message-failed.v1")
record MessageFailed(
        String messageId,
        MessageKind kind,
        @Nullable String subscriptionId,
        @Nullable String vacancyId,
        Instant at,
        FailureReason reason)
        implements DomainEvent {}
