/** Takes what is well-formed, known and within bounds, and nothing else. */
@NullMarked
package org.onehall.platform.web.input;

import org.jspecify.annotations.NullMarked;
