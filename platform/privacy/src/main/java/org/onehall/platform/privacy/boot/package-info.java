/** What operators see of the trail and of the keys, and what is done for them at regular times. */
@NullMarked
package org.onehall.platform.privacy.boot;

import org.jspecify.annotations.NullMarked;
