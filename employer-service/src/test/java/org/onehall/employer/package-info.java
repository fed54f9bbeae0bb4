/** Tests. */
@NullMarked
package org.onehall.employer;

import org.jspecify.annotations.NullMarked;
