/** Tests of lists and of what is done by lists. */
@NullMarked
package org.onehall.jobseeker.search;

import org.jspecify.annotations.NullMarked;
