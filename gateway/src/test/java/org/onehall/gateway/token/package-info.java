/** Tests of what is known about callers. */
@NullMarked
package org.onehall.gateway.token;

import org.jspecify.annotations.NullMarked;
