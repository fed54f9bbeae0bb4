/** Tests of health, traces and the log guard. */
@NullMarked
package org.onehall.platform.observability;

import org.jspecify.annotations.NullMarked;
