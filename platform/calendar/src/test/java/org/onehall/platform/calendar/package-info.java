/** Tests of the calendar. */
@NullMarked
package org.onehall.platform.calendar;

import org.jspecify.annotations.NullMarked;
