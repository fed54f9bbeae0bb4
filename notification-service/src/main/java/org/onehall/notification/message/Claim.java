package org.onehall.notification.message;

import java.time.Instant;

/**
 * Who works on a message, and until when nobody else may.
 *
 * @param owner one batch of one instance
 */
public record Claim(String owner, Instant until) {}
