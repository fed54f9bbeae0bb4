package org.onehall.jobseeker.survey.sheet;

/** The sheet as a whole cannot be taken; the code is one of docs/survey-sheet.md, the place is what its words name. */
public class SheetRefusedException extends RuntimeException {

    private final String code;
    private final String place;

    public SheetRefusedException(String code) {
        this(code, "");
    }

    SheetRefusedException(String code, String place) {
        super(code, null, false, false);
        this.code = code;
        this.place = place;
    }

    SheetRefusedException(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
        this.place = "";
    }

    public String code() {
        return code;
    }

    /** Columns of the header, by their letters or by the names that a survey sheet has for them; else empty. */
    public String place() {
        return place;
    }
}
