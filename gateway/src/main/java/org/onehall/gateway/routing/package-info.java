/** Which service answers which path, and the careful passing on of requests and answers. */
@NullMarked
package org.onehall.gateway.routing;

import org.jspecify.annotations.NullMarked;
