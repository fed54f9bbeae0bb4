package org.onehall.jobseeker.survey.sheet;

/** The sheet as a whole cannot be taken; the code is one of docs/survey-sheet.md. */
public class SheetRefusedException extends RuntimeException {

    private final String code;

    public SheetRefusedException(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    SheetRefusedException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
