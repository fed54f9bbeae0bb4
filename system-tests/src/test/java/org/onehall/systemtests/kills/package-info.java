/** A service whose process is killed again and again while it writes and reads: what it acknowledged is kept, once. */
@NullMarked
package org.onehall.systemtests.kills;

import org.jspecify.annotations.NullMarked;
