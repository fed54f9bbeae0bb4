/** What consumers do with headers that may say anything. */
@NullMarked
package org.onehall.platform.events.consume;

import org.jspecify.annotations.NullMarked;
