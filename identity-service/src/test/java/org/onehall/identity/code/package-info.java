/** The rules of this capability. */
@NullMarked
package org.onehall.identity.code;

import org.jspecify.annotations.NullMarked;
