/** Tests. */
@NullMarked
package org.onehall.jobseeker.household;

import org.jspecify.annotations.NullMarked;
