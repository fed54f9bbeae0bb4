/** Whether somebody has work, since when, and through which referral. */
@NullMarked
package org.onehall.jobseeker.employment;

import org.jspecify.annotations.NullMarked;
