/** The rules of this capability. */
@NullMarked
package org.onehall.identity.token;

import org.jspecify.annotations.NullMarked;
