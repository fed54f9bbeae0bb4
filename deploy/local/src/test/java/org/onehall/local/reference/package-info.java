/** Proofs that the reference data is whole and told once. */
@NullMarked
package org.onehall.local.reference;

import org.jspecify.annotations.NullMarked;
