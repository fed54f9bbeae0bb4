/** The rules of this capability. */
@NullMarked
package org.onehall.identity.client;

import org.jspecify.annotations.NullMarked;
