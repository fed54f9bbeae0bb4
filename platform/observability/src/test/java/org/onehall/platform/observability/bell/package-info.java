/** A small service that is watched. */
@NullMarked
package org.onehall.platform.observability.bell;

import org.jspecify.annotations.NullMarked;
