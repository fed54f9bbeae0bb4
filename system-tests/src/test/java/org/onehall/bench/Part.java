package org.onehall.bench;

/** One thing that is measured. */
@FunctionalInterface
public interface Part {
    /** What this machine lacks to measure it, in the words of a user; empty where nothing is missing. */
    default String lacking() {
        return "";
    }

    /** Measures and adds its figures to the table. */
    void measure(Table table) throws Exception;
}
