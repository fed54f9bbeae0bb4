/** Tests. */
@NullMarked
package org.onehall.platform.web.problem;

import org.jspecify.annotations.NullMarked;
