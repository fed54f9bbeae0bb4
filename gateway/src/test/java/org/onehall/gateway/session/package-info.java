/** Tests of what is known about callers. */
@NullMarked
package org.onehall.gateway.session;

import org.jspecify.annotations.NullMarked;
