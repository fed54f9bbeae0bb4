package org.onehall.local.launcher;

/** Something the person at the terminal has to mend; shown as one sentence in each language, without a stack trace. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    Refusal(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    String in(Tongue tongue) {
        return tongue.of(chinese, String.valueOf(getMessage()));
    }
}
