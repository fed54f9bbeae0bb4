/** A phone that asked for alerts: its criteria, the holder's consent, and the end of it. */
@NullMarked
package org.onehall.notification.subscription;

import org.jspecify.annotations.NullMarked;
