/** Proofs of the order in which a store is found. */
@NullMarked
package org.onehall.local.infrastructure;

import org.jspecify.annotations.NullMarked;
