/** The registry over HTTP, alone and with a peer. */
@NullMarked
package org.onehall.registry;

import org.jspecify.annotations.NullMarked;
