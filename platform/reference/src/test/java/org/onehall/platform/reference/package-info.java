/** Tests. */
@NullMarked
package org.onehall.platform.reference;

import org.jspecify.annotations.NullMarked;
