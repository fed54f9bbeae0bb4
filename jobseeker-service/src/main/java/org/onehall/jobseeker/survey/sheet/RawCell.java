package org.onehall.jobseeker.survey.sheet;

/** A cell as it stands in the file. */
record RawCell(String text, Kind kind) {

    static final RawCell EMPTY = new RawCell("", Kind.TEXT);
    private static final String STARTS_FORMULA = "=@\t\r";

    /** What the file says it is. */
    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }

    /** A text; one that a spreadsheet would run as a formula is none, unless a leading apostrophe defused it. */
    static RawCell text(String text) {
        if (text.length() > 1 && text.charAt(0) == '\'' && "=@+-\t\r".indexOf(text.charAt(1)) >= 0) {
            return new RawCell(text.substring(1), startsFormula(text.substring(1)) ? Kind.FORMULA : Kind.TEXT);
        }
        return new RawCell(text, startsFormula(text) ? Kind.FORMULA : Kind.TEXT);
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
