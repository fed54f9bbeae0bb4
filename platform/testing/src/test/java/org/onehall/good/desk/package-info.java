/** One capability. */
@NullMarked
package org.onehall.good.desk;

import org.jspecify.annotations.NullMarked;
