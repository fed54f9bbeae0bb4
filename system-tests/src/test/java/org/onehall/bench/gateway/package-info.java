/** The gateway beside nginx and beside its own bare parts, and the load that both bear. */
@NullMarked
package org.onehall.bench.gateway;

import org.jspecify.annotations.NullMarked;
