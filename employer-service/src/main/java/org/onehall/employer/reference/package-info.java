/** The names behind the codes of divisions and occupations, for whoever shows them. */
@NullMarked
package org.onehall.employer.reference;

import org.jspecify.annotations.NullMarked;
