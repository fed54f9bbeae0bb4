package org.onehall.employer.vacancy;

/** Orders of a list of vacancies. */
enum VacancySort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    WAGE
}
