/** Tests. */
@NullMarked
package org.onehall.employer.matching;

import org.jspecify.annotations.NullMarked;
