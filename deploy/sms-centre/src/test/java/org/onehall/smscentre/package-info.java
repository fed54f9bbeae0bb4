/** Proofs of the SMS centre over its own SMPP and HTTP doors. */
@NullMarked
package org.onehall.smscentre;

import org.jspecify.annotations.NullMarked;
