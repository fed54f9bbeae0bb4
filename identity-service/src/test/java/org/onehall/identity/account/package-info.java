/** The rules of this capability. */
@NullMarked
package org.onehall.identity.account;

import org.jspecify.annotations.NullMarked;
