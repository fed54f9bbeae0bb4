package org.onehall.notification.subscription;

/** Where a subscription is in its life; see {@link Subscription}. */
public enum SubscriptionState {
    PENDING,
    ACTIVE,
    ENDED
}
