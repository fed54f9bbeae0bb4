/** Which service answers which path, and what is done where none does. */
@NullMarked
package org.onehall.gateway.routing;

import org.jspecify.annotations.NullMarked;
