/** Vacancies for a person, with the reasons for and against. */
@NullMarked
package org.onehall.employer.matching;

import org.jspecify.annotations.NullMarked;
