package org.onehall.bad.desk;

record Wage(String currency, String text) {

    static Wage of(double yuan) {
        return new Wage("CNY", String.valueOf(yuan));
    }
}
