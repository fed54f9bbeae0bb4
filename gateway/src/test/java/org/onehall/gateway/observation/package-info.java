/** Tests of what is told of a request. */
@NullMarked
package org.onehall.gateway.observation;

import org.jspecify.annotations.NullMarked;
