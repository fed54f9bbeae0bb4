package org.onehall.gateway.upstream;

import java.time.Duration;

/** The service a request goes to and what it may cost. */
public record Target(String service, Duration timeLimit, long bodyLimit, boolean cookies) {}
