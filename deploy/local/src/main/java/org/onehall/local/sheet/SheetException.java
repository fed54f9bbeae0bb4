package org.onehall.local.sheet;

import org.onehall.local.hall.Speech;

/** A file that is no sheet of the kind that is asked for; the person who has edited it can mend that. */
public final class SheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    SheetException(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    public String in(Speech speech) {
        return speech.of(chinese, String.valueOf(getMessage()));
    }
}
