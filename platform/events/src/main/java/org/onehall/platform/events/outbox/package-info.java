/** The outbox inside each document and the relay that takes its events to Kafka in order, once per aggregate at a time. */
@NullMarked
package org.onehall.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
