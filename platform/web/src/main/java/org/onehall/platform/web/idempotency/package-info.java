/** Lets a caller send a POST again that it is unsure of: one effect, one answer. */
@NullMarked
package org.onehall.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
