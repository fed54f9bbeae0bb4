package org.onehall.platform.privacy;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/**
 * An authenticated cipher that values can be sealed with. AES-256-GCM is built in; a bean of this type adds another
 * (SM4-GCM where the law asks for it), and {@code onehall.privacy.algorithm} chooses the one for new values. Values
 * sealed before stay readable, because each carries its tag.
 */
public interface SealAlgorithm {

    /** Capital letters and digits, never reused for another meaning: it stands in front of every sealed value. */
    String tag();

    int keyBytes();

    /** The cipher under one key; must choose a fresh nonce for every encryption and be safe for several threads. */
    Aead cipher(byte[] key) throws GeneralSecurityException;
}
