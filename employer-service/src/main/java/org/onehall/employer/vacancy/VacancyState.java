package org.onehall.employer.vacancy;

/** Where a vacancy stands in its life. */
public enum VacancyState {
    DRAFT,
    PUBLISHED,
    CLOSED
}
