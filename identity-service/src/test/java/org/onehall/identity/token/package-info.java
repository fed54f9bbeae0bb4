/** This capability with a real store. */
@NullMarked
package org.onehall.identity.token;

import org.jspecify.annotations.NullMarked;
