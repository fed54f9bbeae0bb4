package org.onehall.local.launcher;

import java.io.PrintStream;

/** The sample district and the first hire, at first start. */
final class Sample {

    private final Home home;
    private final Tongue tongue;
    private final PrintStream out;

    Sample(Home home, Tongue tongue, PrintStream out) {
        this.home = home;
        this.tongue = tongue;
        this.out = out;
    }

    void run() {
        out.println(tongue.of("示范区数据见 " + home.sample(), "The sample district is under " + home.sample()));
    }

    void hire() {
        run();
    }
}
