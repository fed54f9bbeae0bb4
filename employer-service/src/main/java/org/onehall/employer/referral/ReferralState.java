package org.onehall.employer.referral;

/** Where a referral stands. */
enum ReferralState {
    /** The employer has not answered. */
    ISSUED,
    /** The employer says hired; the vacancy has not given the opening yet. A moment only. */
    HIRING,
    HIRED,
    REFUSED,
    /** The station took it back before it was answered. */
    WITHDRAWN
}
