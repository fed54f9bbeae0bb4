/** Own copies of the divisions and occupations that codes are checked against. */
@NullMarked
package org.onehall.employer.reference;

import org.jspecify.annotations.NullMarked;
