package org.onehall.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Generates, weighs and checks passwords. Length counts, kinds of characters do not (NIST SP 800-63B); bcrypt reads 72
 * bytes, so longer ones are refused instead of cut.
 */
@Component
public final class Passwords {

    static final int SHORTEST = 10;
    static final int MOST_BYTES = 72;
    private static final int STRENGTH = 11;
    private static final int GENERATED = 20;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
    private final SingletonSupplier<String> ofNobody = SingletonSupplier.of(() -> encode(generate()));
    /** Guessing must not take the processors from everyone else. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /** 20 letters and digits without the look-alikes, about 116 bits. */
    public String generate() {
        StringBuilder password = new StringBuilder(GENERATED);
        for (int i = 0; i < GENERATED; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    public String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("No password");
        }
        return hash;
    }

    /** Takes as long for nobody as for somebody. */
    boolean matches(String password, @Nullable String hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        atOnce.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(readable ? password : "", hash == null ? ofNobody.obtain() : hash);
            return same && readable && hash != null;
        } finally {
            atOnce.release();
        }
    }

    /** The code of what is wrong with a password someone chose; empty when it will do. */
    public static Optional<String> fault(String chosen, String accountName) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of("password-too-short");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("password-too-long");
        }
        boolean guessable = chosen.chars().distinct().count() < 5
                || chosen.toLowerCase(Locale.ROOT).contains(accountName);
        return guessable ? Optional.of("password-guessable") : Optional.empty();
    }
}
