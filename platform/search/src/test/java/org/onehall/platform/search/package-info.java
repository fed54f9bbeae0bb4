/** Tests of the search index. */
@NullMarked
package org.onehall.platform.search;

import org.jspecify.annotations.NullMarked;
