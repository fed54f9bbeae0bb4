package org.onehall.platform.testing;

/** The Kafka broker that the tests of this JVM share. */
public final class RealBroker {

    private final String kind;
    private final String bootstrapServers;
    private final Suspension suspension;

    RealBroker(String kind, String bootstrapServers, Suspension suspension) {
        this.kind = kind;
        this.bootstrapServers = bootstrapServers;
        this.suspension = suspension;
    }

    /** {@code container} or {@code in-process}. */
    public String kind() {
        return kind;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Takes the broker away; {@link #resume} must follow, whatever happens. */
    public void pause() {
        suspension.pause();
    }

    public void resume() {
        suspension.resume();
    }
}
