package org.onehall.notification.subscription;

/** Lowest first. */
public enum Education {
    PRIMARY,
    JUNIOR,
    SENIOR,
    VOCATIONAL,
    COLLEGE,
    BACHELOR,
    MASTER
}
