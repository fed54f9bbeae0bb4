package org.onehall.local.intake;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onehall.local.hall.Speech;

/** The rows that did not come in, and why. Safe for use by several threads. */
final class Refusals {

    private static final int MOST_TOLD = 20;

    private final Speech speech;
    private final PrintStream out;
    private final List<Refused> untold = new ArrayList<>();
    private int all;

    Refusals(Speech speech, PrintStream out) {
        this.speech = speech;
        this.out = out;
    }

    /** @param row 0 for the sheet as a whole */
    private record Refused(String sheet, int row, String reason) {}

    synchronized void sheet(String sheet, String reason) {
        row(sheet, 0, reason);
    }

    synchronized void row(String sheet, int row, String reason) {
        untold.add(new Refused(sheet, row, reason));
        all++;
    }

    synchronized boolean isEmpty() {
        return all == 0;
    }

    /** Between two displays of progress, whose line they would tear. */
    synchronized void tell() {
        untold.stream()
                .sorted(Comparator.comparing(Refused::sheet).thenComparing(Refused::row))
                .limit(MOST_TOLD)
                .forEach(refused -> out.println("  ✗ " + words(refused)));
        int more = untold.size() - MOST_TOLD;
        if (more > 0) {
            out.println(speech.of("  ✗ 还有 %d 行", "  ✗ and %d rows more").formatted(more));
        }
        untold.clear();
    }

    private String words(Refused refused) {
        return refused.row == 0
                ? speech.of("%s：%s", "%s: %s").formatted(refused.sheet, refused.reason)
                : speech.of("%s 第 %d 行：%s", "%s, row %d: %s").formatted(refused.sheet, refused.row, refused.reason);
    }
}
