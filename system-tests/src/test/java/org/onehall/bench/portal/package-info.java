/** The portal as its users wait for it: rooms measured in a browser, beside the least that could show the same. */
@NullMarked
package org.onehall.bench.portal;

import org.jspecify.annotations.NullMarked;
