/** How requests are taken in and passed on. */
@NullMarked
package org.onehall.gateway.routing;

import org.jspecify.annotations.NullMarked;
