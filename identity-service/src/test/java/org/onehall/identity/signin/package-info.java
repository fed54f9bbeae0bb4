/** The rules of this capability. */
@NullMarked
package org.onehall.identity.signin;

import org.jspecify.annotations.NullMarked;
