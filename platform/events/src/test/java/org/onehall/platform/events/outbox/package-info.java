/** Ids, envelopes, traces and settings of the outbox. */
@NullMarked
package org.onehall.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
