package org.onehall.employer.referral;

/** Where a person is sent: the vacancy as it was called when the referral was issued. */
record Target(String vacancyId, String employerId, String employerName, String title) {}
