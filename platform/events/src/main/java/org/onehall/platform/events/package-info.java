/** Aggregates with their events in one document, the subscriptions that read other services' events, and copies kept from them. */
@NullMarked
package org.onehall.platform.events;

import org.jspecify.annotations.NullMarked;
