/** People of one home, and whether anybody of them has work. */
@NullMarked
package org.onehall.jobseeker.household;

import org.jspecify.annotations.NullMarked;
