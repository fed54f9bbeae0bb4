/** Proofs that a sheet is read as somebody left it. */
@NullMarked
package org.onehall.local.sheet;

import org.jspecify.annotations.NullMarked;
