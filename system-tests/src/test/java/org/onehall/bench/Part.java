package org.onehall.bench;

/** One thing that is measured. */
@FunctionalInterface
public interface Part {
    /** Measures and adds its figures to the table. */
    void measure(Table table) throws Exception;
}
