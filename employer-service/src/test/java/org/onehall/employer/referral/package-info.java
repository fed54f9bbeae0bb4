/** Tests. */
@NullMarked
package org.onehall.employer.referral;

import org.jspecify.annotations.NullMarked;
