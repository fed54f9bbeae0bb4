package org.onehall.platform.testing;

/** The store that the tests of this JVM share. */
public final class RealStore {

    private final String kind;
    private final String address;
    private final Suspension suspension;

    RealStore(String kind, String address, Suspension suspension) {
        this.kind = kind;
        this.address = address;
        this.suspension = suspension;
    }

    /** {@code container}, {@code mongod} or {@code embedded}. */
    public String kind() {
        return kind;
    }

    /** The embedded store does not use non-unique secondary indexes: nothing measured on it means anything. */
    public boolean isMongoDb() {
        return !kind.equals("embedded");
    }

    /** A connection string that names the given database. */
    public String uri(String database) {
        return "mongodb://" + address + "/" + database;
    }

    /** Takes the store away; {@link #resume} must follow, whatever happens. */
    public void pause() {
        suspension.pause();
    }

    public void resume() {
        suspension.resume();
    }
}
