package org.onehall.local.launcher;

import org.onehall.local.hall.Speech;

/** Something the person at the terminal has to mend; shown as one sentence in each language, without a stack trace. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    Refusal(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    String in(Speech speech) {
        return speech.of(chinese, String.valueOf(getMessage()));
    }
}
