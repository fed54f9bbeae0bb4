/** A small service that tells of what it stores and hears of it again: what an operator sees of its events. */
@NullMarked
package org.onehall.platform.observability.post;

import org.jspecify.annotations.NullMarked;
