package org.onehall.platform.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The algorithms at hand, by tag, and the one that new values are sealed with. */
final class SealAlgorithms {

    private final Map<String, SealAlgorithm> byTag = new HashMap<>();
    private final SealAlgorithm current;
    private final SecureRandom random = new SecureRandom();

    SealAlgorithms(Collection<? extends SealAlgorithm> plugged, String current) {
        register(new AesGcm());
        plugged.forEach(this::register);
        this.current = byTag(current);
    }

    private void register(SealAlgorithm algorithm) {
        if (byTag.put(algorithm.tag(), algorithm) != null) {
            throw new IllegalArgumentException("two seal algorithms with the tag " + algorithm.tag());
        }
    }

    SealAlgorithm byTag(String tag) {
        SealAlgorithm found = byTag.get(tag);
        if (found == null) {
            throw new IllegalArgumentException("no seal algorithm with the tag " + tag);
        }
        return found;
    }

    String currentTag() {
        return current.tag();
    }

    byte[] newKey() {
        byte[] key = new byte[current.keyBytes()];
        random.nextBytes(key);
        return key;
    }

    Aead cipher(String tag, byte[] key) {
        try {
            return byTag(tag).cipher(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key does not fit " + tag, e);
        }
    }

    static byte[] encrypt(Aead cipher, byte[] plain, String context) {
        try {
            return cipher.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Throws {@link UnreadableException} when key, context or ciphertext do not belong together. */
    static byte[] decrypt(Aead cipher, byte[] ciphertext, String context) {
        try {
            return cipher.decrypt(ciphertext, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableException(e);
        }
    }
}
