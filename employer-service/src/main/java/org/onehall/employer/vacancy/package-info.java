/** Vacancies, from draft to closure, and the search over them. */
@NullMarked
package org.onehall.employer.vacancy;

import org.jspecify.annotations.NullMarked;
