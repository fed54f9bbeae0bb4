/** Our own copy of the divisions, so that a right is never given for a place that does not exist. */
@NullMarked
package org.onehall.identity.reference;

import org.jspecify.annotations.NullMarked;
