/** One span and one timer for each request. */
@NullMarked
package org.onehall.gateway.observation;

import org.jspecify.annotations.NullMarked;
