package org.onehall.employer.vacancy;

/** What a vacancy answers when a referral asks for an opening. */
public enum Reservation {
    TAKEN,
    FULL,
    NOT_OPEN
}
