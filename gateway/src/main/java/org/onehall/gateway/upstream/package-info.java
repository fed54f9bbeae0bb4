/** One call of a service's instance: what of a request goes out, how long it may take, and what of the answer comes back. */
@NullMarked
package org.onehall.gateway.upstream;

import org.jspecify.annotations.NullMarked;
