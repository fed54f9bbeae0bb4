package org.onehall.platform.events.outbox;

/** The fields of an aggregate's document that belong to the platform. */
public final class Fields {
    public static final String ID = "_id";
    public static final String VERSION = "version";
    public static final String OUTBOX = "outbox";
    public static final String RELAY = "relay";
    public static final String EVENT_ID = "outbox.id";
    public static final String OWNER = "relay.owner";
    public static final String UNTIL = "relay.until";
    static final String SWEEP = "relay.sweep";

    private Fields() {}
}
