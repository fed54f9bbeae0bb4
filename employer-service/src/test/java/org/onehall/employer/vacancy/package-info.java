/** Tests. */
@NullMarked
package org.onehall.employer.vacancy;

import org.jspecify.annotations.NullMarked;
