package org.onehall.jobseeker.matching;

/** What a person is held against a vacancy by. */
enum Criterion {
    OCCUPATION,
    AGE,
    SKILLS,
    EDUCATION,
    WAGE,
    PLACE
}
