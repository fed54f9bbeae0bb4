/** The outbox, the relay and the consumers on a real store and a real broker. */
@NullMarked
package org.onehall.platform.events;

import org.jspecify.annotations.NullMarked;
