/** Proofs that the sample district is valid, plausible and always the same. */
@NullMarked
package org.onehall.local.district;

import org.jspecify.annotations.NullMarked;
