package org.onehall.systemtests;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    private static Store ofThisMachine() {
        return Arrays.stream(values()).filter(Store::isPresent).findFirst().orElse(EMBEDDED);
    }

    /** Where processes are taken away: it goes on without the broker's, where this machine has one that does. */
    static Store ofFaults() {
        return besideTheBroker().isPresent() ? besideTheBroker() : EMBEDDED;
    }

    /** The shared hall's, of another kind where there are two. */
    static Store ofGuests() {
        return ofFaults() == MONGOD && CONTAINER.isPresent() ? CONTAINER : ofThisMachine();
    }

    static List<Store> others() {
        Set<Store> played = EnumSet.of(ofGuests(), ofFaults());
        return Arrays.stream(values()).filter(store -> !played.contains(store)).toList();
    }

    /** What {@code ./onehall up} has to be told to take it: nothing where it would anyway. */
    Map<String, String> order() {
        return this == ofThisMachine() ? Map.of() : Map.of("ONEHALL_STORE", label);
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

    /**
     * The one that stands in a process of its own, so that it goes on while the broker's process is stopped. Rather no container:
     * when one dies and comes again the machine's network is another, and a browser beside it drops what it was loading.
     */
    static Store besideTheBroker() {
        return MONGOD.isPresent() ? MONGOD : CONTAINER;
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
