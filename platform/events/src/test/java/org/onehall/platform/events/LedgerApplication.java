package org.onehall.platform.events;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service that has an aggregate. */
@SpringBootApplication
public class LedgerApplication {}
