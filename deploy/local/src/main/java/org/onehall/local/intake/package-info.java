/** Brings the sample district into the hall through its public API, as a district's staff would. */
@NullMarked
package org.onehall.local.intake;

import org.jspecify.annotations.NullMarked;
