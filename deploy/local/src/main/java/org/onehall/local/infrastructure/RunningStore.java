package org.onehall.local.infrastructure;

/**
 * A store that answers.
 *
 * @param name for people: {@code "mongod 6.0.5"}
 * @param uri a connection string without a database
 */
record RunningStore(String name, String uri, Runnable ending) implements AutoCloseable {

    @Override
    public void close() {
        ending.run();
    }
}
