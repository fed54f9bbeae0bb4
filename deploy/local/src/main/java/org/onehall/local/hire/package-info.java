/** Plays one hire through the public API and tells it step by step. */
@NullMarked
package org.onehall.local.hire;

import org.jspecify.annotations.NullMarked;
