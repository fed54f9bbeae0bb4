/** Tests. */
@NullMarked
package org.onehall.employer.reference;

import org.jspecify.annotations.NullMarked;
