package org.onehall.local.infrastructure;

/** What the hall needs is not on this machine now; the person at the terminal can mend that. */
final class NotToBeHadException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    NotToBeHadException(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    WhyNot whyNot() {
        return new WhyNot(chinese, String.valueOf(getMessage()));
    }
}
