/** Proofs that the sheets of the sample district give back what was laid down, word for word. */
@NullMarked
package org.onehall.local.district.sheets;

import org.jspecify.annotations.NullMarked;
