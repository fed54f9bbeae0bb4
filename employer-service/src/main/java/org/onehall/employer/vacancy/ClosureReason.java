package org.onehall.employer.vacancy;

/** Why a vacancy is no longer open. */
public enum ClosureReason {
    FILLED,
    WITHDRAWN,
    EXPIRED
}
