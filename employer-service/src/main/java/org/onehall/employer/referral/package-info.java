/** Referrals, from issue to hire or refusal. */
@NullMarked
package org.onehall.employer.referral;

import org.jspecify.annotations.NullMarked;
