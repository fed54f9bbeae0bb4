/** Broker, store and SMS centre of one machine in one process. */
@NullMarked
package org.onehall.local.infrastructure;

import org.jspecify.annotations.NullMarked;
