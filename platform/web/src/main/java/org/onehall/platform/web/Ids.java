package org.onehall.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ids of new things: UUIDv7 (RFC 9562), so they sort by time.
 *
 * <p>Inside a POST with an {@code Idempotency-Key} they are derived from the caller, the key and the number of the call, with the time
 * of the first try. A try that died half-way and is run again therefore makes the same ids, and what it had stored is found instead
 * of being made twice: see {@link #isRepeat}.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ScopedValue<Derivation> DERIVATION = ScopedValue.newInstance();

    private Ids() {}

    public static String next() {
        if (DERIVATION.isBound()) {
            return DERIVATION.get().next().toString();
        }
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        return v7(System.currentTimeMillis(), random).toString();
    }

    /**
     * Whether an earlier try of this very request may have got part of the way. Then an id from {@link #next} that is stored already
     * is this request's own work: answer with it.
     */
    public static boolean isRepeat() {
        return DERIVATION.isBound() && DERIVATION.get().repeat;
    }

    /** The first id that {@link #deriving} makes: the same for the same seed and time. */
    public static String derived(String seed, Instant firstTry) {
        return new Derivation(seed, firstTry.toEpochMilli(), false).next().toString();
    }

    /** Runs {@code work} with ids derived from {@code seed} and the time of its first try. */
    public static <R, X extends Exception> R deriving(
            String seed, Instant firstTry, boolean repeat, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(DERIVATION, new Derivation(seed, firstTry.toEpochMilli(), repeat))
                .call(work);
    }

    private static UUID v7(long millis, byte[] random) {
        ByteBuffer bytes = ByteBuffer.wrap(random);
        long high = (millis << 16) | 0x7000L | (bytes.getShort() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }

    private static final class Derivation {
        private final String seed;
        private final long millis;
        private final boolean repeat;
        private final AtomicInteger calls = new AtomicInteger();

        Derivation(String seed, long millis, boolean repeat) {
            this.seed = seed;
            this.millis = millis;
            this.repeat = repeat;
        }

        UUID next() {
            String source = seed + '\n' + calls.getAndIncrement();
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                return v7(millis, digest.digest(source.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
