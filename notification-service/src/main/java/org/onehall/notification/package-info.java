/** Alerts by SMS: who asked for them, what fits, and each message from its making to its receipt. */
@NullMarked
package org.onehall.notification;

import org.jspecify.annotations.NullMarked;
