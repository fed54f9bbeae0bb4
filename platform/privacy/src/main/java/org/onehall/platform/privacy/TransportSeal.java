package org.onehall.platform.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Seals what one service hands to another through the broker and what need not outlive its use: a one-time code, the
 * phone it goes to. The context (say the id of the code) is bound in: a value moved elsewhere does not open. Every
 * service of the installation can open it, and erasing a person does not: never seal with it what is kept.
 */
public class TransportSeal {

    private final KeysFile keys;
    private final SealAlgorithms algorithms;
    private volatile @Nullable Aead cipher;

    TransportSeal(KeysFile keys, SealAlgorithms algorithms) {
        this.keys = keys;
        this.algorithms = algorithms;
    }

    public Sealed seal(String context, String plain) {
        return Sealed.of(
                AesGcm.TAG,
                SealAlgorithms.encrypt(cipher(), plain.getBytes(StandardCharsets.UTF_8), "transport:" + context));
    }

    /** Throws {@link UnreadableException} when the value was changed or sealed for another context. */
    public String open(String context, Sealed sealed) {
        return new String(
                SealAlgorithms.decrypt(cipher(), sealed.ciphertext(), "transport:" + context), StandardCharsets.UTF_8);
    }

    private Aead cipher() {
        Aead known = cipher;
        if (known == null) {
            known = algorithms.cipher(AesGcm.TAG, keys.transport());
            cipher = known;
        }
        return known;
    }
}
