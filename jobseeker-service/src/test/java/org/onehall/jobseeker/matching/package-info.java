/** Tests. */
@NullMarked
package org.onehall.jobseeker.matching;

import org.jspecify.annotations.NullMarked;
