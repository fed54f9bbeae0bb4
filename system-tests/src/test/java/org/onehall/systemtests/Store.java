package org.onehall.systemtests;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * The kinds of store, by the word that orders them, in the order in which {@code ./onehall up} looks for them. One that this
 * machine cannot offer is said aloud and skipped.
 */
enum Store {
    MONGOD("mongod", "mongod"),
    CONTAINER("container", "MongoDB container"),
    EMBEDDED("embedded", "embedded");

    private final String label;
    private final String shownAs;

    Store(String label, String shownAs) {
        this.label = label;
        this.shownAs = shownAs;
    }

    /** The one that {@code ./onehall up} takes where nothing is ordered. */
    static Store ofThisMachine() {
        return Arrays.stream(values()).filter(Store::isPresent).findFirst().orElse(EMBEDDED);
    }

    /** Where processes are taken away: it goes on without the broker's, where this machine has one that does. */
    static Store ofFaults() {
        return besideTheBroker().isPresent() ? besideTheBroker() : EMBEDDED;
    }

    static List<Store> others() {
        Set<Store> played = EnumSet.of(ofThisMachine(), ofFaults());
        return Arrays.stream(values()).filter(store -> !played.contains(store)).toList();
    }

    String label() {
        return label;
    }

    String shownAs() {
        return shownAs;
    }

    void assumePresent() {
        boolean present = isPresent();
        if (!present) {
            System.out.println("onehall tests: NOT RUN on the store '" + label + "': this machine has none");
        }
        Assumptions.assumeTrue(present, () -> "no " + label + " on this machine");
    }

    /** The one that stands in a process of its own, so that it goes on while the broker's process is stopped. */
    static Store besideTheBroker() {
        return CONTAINER.isPresent() ? CONTAINER : MONGOD;
    }

    private boolean isPresent() {
        return switch (this) {
            case CONTAINER -> dockerAnswers();
            case MONGOD -> Installed.anyOf("mongod");
            case EMBEDDED -> true;
        };
    }

    private static boolean dockerAnswers() {
        try {
            return Installed.anyOf("docker")
                    && new ProcessBuilder("docker", "info")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
