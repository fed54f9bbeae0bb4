/** What a command with its events costs beside bare parts, and how soon they arrive. */
@NullMarked
package org.onehall.bench.events;

import org.jspecify.annotations.NullMarked;
