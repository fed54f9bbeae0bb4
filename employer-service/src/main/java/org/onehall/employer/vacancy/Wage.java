package org.onehall.employer.vacancy;

import java.math.BigDecimal;

/** Yuan a month, from one figure to another that is not below it; kept in fen, so that it compares exactly. */
public record Wage(long fromFen, long toFen) {

    public Wage {
        if (fromFen < 0 || toFen < fromFen) {
            throw new IllegalArgumentException("A wage runs from a figure to one that is not below it");
        }
    }

    static Wage of(BigDecimal from, BigDecimal to) {
        return new Wage(fen(from), fen(to));
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    public BigDecimal from() {
        return BigDecimal.valueOf(fromFen, 2);
    }

    public BigDecimal to() {
        return BigDecimal.valueOf(toFen, 2);
    }
}
