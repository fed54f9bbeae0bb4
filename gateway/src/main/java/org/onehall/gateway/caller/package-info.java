/** Where a request comes from, and under which address its caller knows the hall. */
@NullMarked
package org.onehall.gateway.caller;

import org.jspecify.annotations.NullMarked;
