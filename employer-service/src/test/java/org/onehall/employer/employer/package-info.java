/** Tests. */
@NullMarked
package org.onehall.employer.employer;

import org.jspecify.annotations.NullMarked;
