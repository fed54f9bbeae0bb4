package org.onehall.local.infrastructure;

import java.util.concurrent.CompletableFuture;

/**
 * A store that answers.
 *
 * @param name for people: {@code "mongod 6.0.5"}
 * @param uri a connection string without a database
 * @param gone done when the store has ended, by whomever; never where nobody can tell
 */
record RunningStore(String name, String uri, Runnable ending, CompletableFuture<?> gone) implements AutoCloseable {

    RunningStore(String name, String uri, Runnable ending) {
        this(name, uri, ending, new CompletableFuture<>());
    }

    @Override
    public void close() {
        ending.run();
    }
}
