/** What a bureau decides about messages, by date: quiet hours, caps, how long things are kept. */
@NullMarked
package org.onehall.notification.policy;

import org.jspecify.annotations.NullMarked;
