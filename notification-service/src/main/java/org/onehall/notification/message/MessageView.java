package org.onehall.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as an administrator sees it: no number, no code. */
record MessageView(
        String id,
        MessageKind kind,
        MessageState state,
        @Nullable FailureReason reason,
        @Nullable String phone,
        @Nullable String text,
        int segments,
        @Nullable String carrier,
        @Nullable String subscriptionId,
        @Nullable String vacancyId,
        Instant createdAt,
        Instant notBefore,
        Instant expiresAt,
        @Nullable Instant submittedAt,
        @Nullable Instant settledAt) {

    static MessageView of(Message message, @Nullable String maskedPhone) {
        return new MessageView(
                message.key(),
                message.kind(),
                message.state(),
                message.reason(),
                maskedPhone,
                message.words().plain(),
                message.segments(),
                message.carrier(),
                message.subscriptionId(),
                message.vacancyId(),
                message.createdAt(),
                message.notBefore(),
                message.expiresAt(),
                message.submittedAt(),
                message.settledAt());
    }
}
