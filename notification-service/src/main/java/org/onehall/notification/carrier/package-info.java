/** The lines to the carriers: sessions, pace, receipts, and what became of doubtful messages. */
@NullMarked
package org.onehall.notification.carrier;

import org.jspecify.annotations.NullMarked;
