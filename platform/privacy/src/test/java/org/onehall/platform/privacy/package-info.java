/** Tests of seals, hashes, masks and the trail. */
@NullMarked
package org.onehall.platform.privacy;

import org.jspecify.annotations.NullMarked;
