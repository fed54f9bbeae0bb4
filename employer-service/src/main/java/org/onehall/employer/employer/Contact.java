package org.onehall.employer.employer;

/** Whom to call, sealed under a key of the employer's own. */
record Contact(String name, String phone) {}
