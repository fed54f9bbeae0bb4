package org.onehall.employer.employer;

/** Size of an enterprise in the sense of the national standard for statistics. */
public enum Scale {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
