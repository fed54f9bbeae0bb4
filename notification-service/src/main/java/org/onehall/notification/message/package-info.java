/** One SMS and its life: made once, sent at most once, settled by receipt. */
@NullMarked
package org.onehall.notification.message;

import org.jspecify.annotations.NullMarked;
