/** Proofs that the embedded parts keep what they acknowledged. */
@NullMarked
package org.onehall.platform.embedded;

import org.jspecify.annotations.NullMarked;
