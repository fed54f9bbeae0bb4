/** How subscribed events reach their handlers: tries, retry topics, dead letters and their replay. */
@NullMarked
package org.onehall.platform.events.consume;

import org.jspecify.annotations.NullMarked;
