/** Starts, watches and stops the whole platform on one machine, behind {@code ./onehall}. */
@NullMarked
package org.onehall.local.launcher;

import org.jspecify.annotations.NullMarked;
