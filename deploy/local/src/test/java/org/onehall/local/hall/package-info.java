/** Proofs that the client repeats itself without doing anything twice. */
@NullMarked
package org.onehall.local.hall;

import org.jspecify.annotations.NullMarked;
