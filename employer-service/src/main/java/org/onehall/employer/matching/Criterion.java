package org.onehall.employer.matching;

/** What a wish and a vacancy are held against each other by. */
enum Criterion {
    OCCUPATION,
    AGE,
    SKILLS,
    EDUCATION,
    WAGE,
    PLACE
}
