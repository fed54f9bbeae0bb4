/** What operators see of the trail and of the keys. */
@NullMarked
package org.onehall.platform.privacy.boot;

import org.jspecify.annotations.NullMarked;
