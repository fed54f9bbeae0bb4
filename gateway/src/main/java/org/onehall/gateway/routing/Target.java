package org.onehall.gateway.routing;

import java.time.Duration;

/** The service a request goes to and what it may cost. */
record Target(String service, Duration timeLimit, long bodyLimit, boolean cookies) {}
