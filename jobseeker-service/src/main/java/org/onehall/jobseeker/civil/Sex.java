package org.onehall.jobseeker.civil;

/** As the 17th digit of the resident ID says: odd is male. */
public enum Sex {
    MALE,
    FEMALE
}
