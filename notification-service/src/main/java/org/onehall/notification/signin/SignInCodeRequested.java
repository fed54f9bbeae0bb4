package org.onehall.notification.signin;

import java.time.Instant;

/** What we read of a request to send a sign-in code. */
record SignInCodeRequested(String codeId, String sealedPhone, String sealedText, Instant expiresAt) {}
