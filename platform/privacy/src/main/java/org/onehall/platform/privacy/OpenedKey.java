package org.onehall.platform.privacy;

import com.google.crypto.tink.Aead;

/** A person's key as it is in memory, with the moment it was read. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never printed
record OpenedKey(String tag, byte[] bytes, Aead cipher, long readAt) {

    @Override
    public String toString() {
        return "a key";
    }
}
