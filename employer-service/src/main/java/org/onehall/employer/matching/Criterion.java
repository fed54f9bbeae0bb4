package org.onehall.employer.matching;

/** What a wish and a vacancy are held against each other by. */
enum Criterion {
    OCCUPATION,
    PLACE,
    WAGE,
    EDUCATION,
    AGE,
    SKILLS
}
