/** Proofs that the import goes on where it stood and doubles nothing. */
@NullMarked
package org.onehall.local.intake;

import org.jspecify.annotations.NullMarked;
