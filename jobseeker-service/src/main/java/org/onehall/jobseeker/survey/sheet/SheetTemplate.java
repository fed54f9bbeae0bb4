package org.onehall.jobseeker.survey.sheet;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** An empty survey sheet: the header row in the bureau's own words, to be filled in below. */
public final class SheetTemplate {

    private static final List<List<String>> HEADER = List.of(Arrays.stream(SheetColumn.values())
            .filter(column -> !column.ignored())
            .map(SheetColumn::header)
            .toList());

    private SheetTemplate() {}

    public static void xlsx(OutputStream out) {
        SheetFile.xlsx("入户调查表", HEADER, out);
    }

    public static void csv(OutputStream out) {
        SheetFile.csv(HEADER, out);
    }
}
