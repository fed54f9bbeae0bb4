package org.onehall.jobseeker.survey.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet as a whole cannot be taken; the code is one of docs/survey-sheet.md. */
public class SheetRefusedException extends RuntimeException {

    private final String code;
    private final transient List<Heading> headings;
    private final transient List<SheetColumn> missing;

    public SheetRefusedException(String code) {
        this(code, null, List.of(), List.of());
    }

    SheetRefusedException(String code, Throwable cause) {
        this(code, cause, List.of(), List.of());
    }

    private SheetRefusedException(
            String code, @Nullable Throwable cause, List<Heading> headings, List<SheetColumn> missing) {
        super(code, cause, false, cause != null);
        this.code = code;
        this.headings = List.copyOf(headings);
        this.missing = List.copyOf(missing);
    }

    static SheetRefusedException of(String code, List<Heading> headings) {
        return new SheetRefusedException(code, null, headings, List.of());
    }

    static SheetRefusedException missing(List<SheetColumn> columns) {
        return new SheetRefusedException("sheet-header-missing", null, List.of(), columns);
    }

    public String code() {
        return code;
    }

    /** Cells of the first row that the code is about. */
    public List<Heading> headings() {
        return headings;
    }

    /** Columns that the header lacks. */
    public List<SheetColumn> missing() {
        return missing;
    }
}
