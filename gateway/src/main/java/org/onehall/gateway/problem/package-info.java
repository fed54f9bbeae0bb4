/** Answers that the gateway itself gives when it cannot pass a request on. */
@NullMarked
package org.onehall.gateway.problem;

import org.jspecify.annotations.NullMarked;
