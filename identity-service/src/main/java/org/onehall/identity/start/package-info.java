/** What must stand in the store before the service calls itself ready. */
@NullMarked
package org.onehall.identity.start;

import org.jspecify.annotations.NullMarked;
