package org.onehall.local.intake;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A progress display: one line that fills up on a terminal, a line for each quarter elsewhere. */
final class Bar {

    private static final int WIDTH = 30;
    private static final boolean TERMINAL =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();

    private final PrintStream out;
    private final String label;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private int shown = -1;

    Bar(PrintStream out, String label, int total) {
        this.out = out;
        this.label = label;
        this.total = total;
        show(0);
    }

    void step() {
        show(done.incrementAndGet());
    }

    void at(int count) {
        done.set(count);
        show(count);
    }

    private synchronized void show(int count) {
        int parts = TERMINAL ? WIDTH : 4;
        int filled = total == 0 ? parts : (int) Math.min(parts, (long) count * parts / total);
        // Several senders step at once: whoever comes late does not turn it back.
        if (filled <= shown) {
            return;
        }
        shown = filled;
        String figures = "%,d / %,d".formatted(count, total);
        if (TERMINAL) {
            out.print("\r  %s [%s%s] %s ".formatted(label, "#".repeat(filled), " ".repeat(parts - filled), figures));
            if (filled == parts) {
                out.println();
            }
            out.flush();
        } else {
            out.println("  " + label + " " + figures);
        }
    }
}
