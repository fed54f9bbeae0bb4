package org.onehall.platform.web.idempotency;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;

/**
 * Seals a kept answer under its request: caller, key and content together, of which the store has a hash alone. So the answer opens
 * for a repeat and for nobody else, and a person who is erased does not stay readable in it.
 */
final class AnswerSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String request;
    private final SecretKeySpec key;

    AnswerSeal(String caller, String idempotencyKey, String fingerprint) {
        request = Fingerprint.of("request", caller, idempotencyKey, fingerprint);
        key = new SecretKeySpec(
                HexFormat.of().parseHex(Fingerprint.of("answer", caller, idempotencyKey, fingerprint)), "AES");
    }

    /** What the store may know of the request: equal for equal ones. */
    String request() {
        return request;
    }

    Binary seal(Binary answer) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, nonce, answer.getData(), 0);
        return new Binary(ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array());
    }

    Binary open(Binary sealed) {
        byte[] bytes = sealed.getData();
        return new Binary(work(Cipher.DECRYPT_MODE, bytes, bytes, NONCE));
    }

    private byte[] work(int mode, byte[] nonce, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer does not open for its own request", e);
        }
    }
}
