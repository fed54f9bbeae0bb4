/** The vacancy pool: employers, their vacancies, matching and referral. */
@NullMarked
package org.onehall.employer;

import org.jspecify.annotations.NullMarked;
