/** This capability with a real store. */
@NullMarked
package org.onehall.identity.bootstrap;

import org.jspecify.annotations.NullMarked;
