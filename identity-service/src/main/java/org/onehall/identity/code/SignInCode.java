package org.onehall.identity.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A one-time code that was asked for: bound to its own id, good once, for five minutes and five tries.
 *
 * <p>Only a keyed hash over id and code is kept, and the phone as its keyed hash. A try is counted before the code is
 * compared, and counted by the same write that decides, so that tries sent at once are tries one after the other.
 */
@Topic(value = "identity.sign-in-code", kept = false)
@Document("signInCodes")
public final class SignInCode extends Aggregate {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int TRIES = 5;

    private final String phoneRef;
    private final String codeHash;
    private final Instant expiresAt;
    private int tries;
    private boolean used;

    enum Try {
        RIGHT,
        WRONG
    }

    @PersistenceCreator
    private SignInCode(String key, String phoneRef, String codeHash, Instant expiresAt, int tries, boolean used) {
        super(key);
        this.phoneRef = phoneRef;
        this.codeHash = codeHash;
        this.expiresAt = expiresAt;
        this.tries = tries;
        this.used = used;
    }

    static SignInCode request(SignInCodeRequested message, String phoneRef, String codeHash) {
        SignInCode code = new SignInCode(message.codeId(), phoneRef, codeHash, message.expiresAt(), 0, false);
        code.record(message);
        return code;
    }

    /** Wrong for whatever reason: no more is told, since each reason would help a guesser. */
    Try redeem(String hashOfTyped, Instant now) {
        if (used || tries >= TRIES || !now.isBefore(expiresAt)) {
            return Try.WRONG;
        }
        tries++;
        boolean right = MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), hashOfTyped.getBytes(StandardCharsets.US_ASCII));
        used = right;
        return right ? Try.RIGHT : Try.WRONG;
    }

    String phoneRef() {
        return phoneRef;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
