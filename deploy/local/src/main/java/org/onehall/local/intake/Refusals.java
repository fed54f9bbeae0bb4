package org.onehall.local.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onehall.local.hall.Speech;

/** The rows that did not come in, and why. Safe for use by several threads. */
final class Refusals {

    private static final int MOST_TOLD = 20;

    private final Path list;
    private final Speech speech;
    private final PrintStream out;
    private final List<Refused> untold = new ArrayList<>();
    private int all;

    /** {@code list}: a file for those that are too many for a terminal. */
    Refusals(Path list, Speech speech, PrintStream out) {
        this.list = list;
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
        List<String> lines = untold.stream()
                .sorted(Comparator.comparing(Refused::sheet).thenComparingInt(Refused::row))
                .map(this::words)
                .toList();
        lines.stream().limit(MOST_TOLD).forEach(line -> out.println("  ✗ " + line));
        if (lines.size() > MOST_TOLD) {
            keep(lines);
            out.println(speech.of("  ✗ 还有 %d 行，全部见 %s", "  ✗ and %d rows more; all of them are in %s")
                    .formatted(lines.size() - MOST_TOLD, list));
        }
        untold.clear();
    }

    private void keep(List<String> lines) {
        try {
            Files.write(list, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(Refused refused) {
        return refused.row == 0
                ? speech.of("%s：%s", "%s: %s").formatted(refused.sheet, refused.reason)
                : speech.of("%s 第 %d 行：%s", "%s, row %d: %s").formatted(refused.sheet, refused.row, refused.reason);
    }
}
