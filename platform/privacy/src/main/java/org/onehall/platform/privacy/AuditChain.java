package org.onehall.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.AuditTrail.Head;

/** How an entry of the trail is hashed and held against the one before. */
final class AuditChain {

    static final Head EMPTY = new Head(0, "0".repeat(64));
    private static final List<String> TEXTS = List.of("at", "actor", "action", "subject", "reason", "previous");

    /**
     * Entries from before one of these was kept lack it, and hash as they did. Each goes in behind its own name, so putting one
     * into such an entry, or taking one out of a later one, shows. A text that is kept from now on comes last.
     */
    private static final List<String> LATER_TEXTS = List.of("role", "division", "name");

    private final KeysFile keys;

    AuditChain(KeysFile keys) {
        this.keys = keys;
    }

    /** Every text goes in with its length before it, so that no two entries run together to the same bytes. */
    String hash(Document entry) {
        Mac mac = LookupHash.hmac(keys.audit());
        mac.update(number(entry.getLong("_id")));
        TEXTS.forEach(field -> update(mac, Objects.toString(entry.get(field))));
        for (String field : LATER_TEXTS) {
            if (entry.get(field) != null) {
                update(mac, field);
                update(mac, entry.getString(field));
            }
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private static void update(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(number(bytes.length));
        mac.update(bytes);
    }

    @Nullable
    String problem(Head before, Document entry) {
        long sequence = entry.getLong("_id");
        if (sequence != before.sequence() + 1) {
            return "entry " + (before.sequence() + 1) + " is missing";
        }
        if (!before.hash().equals(entry.getString("previous"))) {
            return "entry " + sequence + " does not follow the one before";
        }
        return hash(entry).equals(entry.getString("hash")) ? null : "entry " + sequence + " was changed";
    }

    static Head head(Document entry) {
        return new Head(entry.getLong("_id"), entry.getString("hash"));
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
