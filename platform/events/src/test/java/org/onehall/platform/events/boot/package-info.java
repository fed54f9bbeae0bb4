/** What a service is refused at start, and what its operators see. */
@NullMarked
package org.onehall.platform.events.boot;

import org.jspecify.annotations.NullMarked;
