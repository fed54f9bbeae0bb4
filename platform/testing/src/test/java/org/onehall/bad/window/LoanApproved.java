package org.onehall.bad.window;

import org.onehall.platform.testing.fixture.EventType;

@EventType("LoanApproved")
record LoanApproved(String loanId) {}
