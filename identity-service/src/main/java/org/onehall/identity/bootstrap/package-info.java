/** The first start: accounts and clients that the launcher asked for, or one administrator. */
@NullMarked
package org.onehall.identity.bootstrap;

import org.jspecify.annotations.NullMarked;
