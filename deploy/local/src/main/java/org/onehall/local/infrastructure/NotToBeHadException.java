package org.onehall.local.infrastructure;

/** What the hall needs is not on this machine now; the person at the terminal can mend that. */
final class NotToBeHadException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient WhyNot why;

    NotToBeHadException(WhyNot why) {
        super(why.english());
        this.why = why;
    }

    WhyNot why() {
        return why;
    }
}
