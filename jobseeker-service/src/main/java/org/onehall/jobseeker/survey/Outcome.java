package org.onehall.jobseeker.survey;

/** What came of a row. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
}
