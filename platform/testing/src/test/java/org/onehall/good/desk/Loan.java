package org.onehall.good.desk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.onehall.platform.testing.fixture.Aggregate;

final class Loan extends Aggregate {

    private final BigDecimal amount;
    private final Instant since;

    private Loan(BigDecimal amount, Instant since) {
        this.amount = amount;
        this.since = since;
    }

    static Loan approve(BigDecimal amount, Clock clock) {
        return new Loan(amount, clock.instant());
    }

    BigDecimal amount() {
        return amount;
    }

    Instant since() {
        return since;
    }
}
