/** Turns whatever goes wrong, wherever it goes wrong, into one problem document in the caller's language. */
@NullMarked
package org.onehall.platform.web.problem;

import org.jspecify.annotations.NullMarked;
