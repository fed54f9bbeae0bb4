/** Working days by the State Council's yearly notice, and the one clock everything asks for the time. */
@NullMarked
package org.onehall.platform.calendar;

import org.jspecify.annotations.NullMarked;
