package org.onehall.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Finds a value by equality without storing it: HMAC-SHA-256 under the installation's lookup key, 64 hex digits, the
 * same in every service. A value must be normalised before, always in the same way.
 */
public class LookupHash {

    /** 18 characters, the last a digit or a capital X. */
    public static final String RESIDENT_ID = "resident-id";
    /** As {@link PhoneNumbers} writes it. */
    public static final String PHONE = "phone";

    private final KeysFile keys;
    private volatile @Nullable Mac prototype;

    LookupHash(KeysFile keys) {
        this.keys = keys;
    }

    public String of(String kind, String normalisedValue) {
        Mac mac = mac();
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return HexFormat.of().formatHex(mac.doFinal(normalisedValue.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac() {
        try {
            Mac keyed = prototype;
            if (keyed == null) {
                keyed = hmac(keys.lookup());
                prototype = keyed;
            }
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Mac hmac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
