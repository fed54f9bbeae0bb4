/** A small service that tells of what it stores and hears of it again: what an operator sees of its events. */
@NullMarked
package org.onehall.platform.together;

import org.jspecify.annotations.NullMarked;
