package org.onehall.bad.desk;

import org.onehall.otherservice.Neighbour;
import org.onehall.platform.testing.fixture.Aggregate;

public class OpenLoan extends Aggregate {

    private double amount;
    private Neighbour neighbour = new Neighbour();

    public OpenLoan() {}

    public void setAmount(double amount) {
        this.amount = amount;
    }

    public float interestRate() {
        return (float) amount;
    }

    public Neighbour neighbour() {
        return neighbour;
    }
}
