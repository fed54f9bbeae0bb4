package org.onehall.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Figures beside their budgets (docs/bench.md says how each is taken). */
public final class Table {
    private record Row(String what, String figure, String firstStep, String aim) {}

    private final List<Row> rows = new ArrayList<>();

    public void add(String what, String figure, String firstStep, String aim) {
        rows.add(new Row(what, figure, firstStep, aim));
    }

    public void add(String what, String figure) {
        add(what, figure, "", "");
    }

    void print(PrintStream out) {
        int width = rows.stream().mapToInt(row -> row.what.length()).max().orElse(10);
        String format = "%-" + width + "s  %-26s %-12s %s%n";
        out.printf(format, "what", "measured", "first step", "aim");
        rows.forEach(row -> out.printf(format, row.what, row.figure, row.firstStep, row.aim));
    }
}
