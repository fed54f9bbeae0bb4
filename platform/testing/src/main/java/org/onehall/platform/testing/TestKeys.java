package org.onehall.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys file of platform-privacy for the tests of this JVM: fresh, readable by its owner alone, gone at the end. */
final class TestKeys {

    private static @Nullable Path file;

    private TestKeys() {}

    static synchronized Path file() {
        Path known = file;
        if (known == null) {
            known = create();
            file = known;
        }
        return known;
    }

    private static Path create() {
        try {
            Path created = Files.createTempFile("onehall-tests", ".keys");
            created.toFile().deleteOnExit();
            List<String> lines = Stream.of("master.1", "lookup", "transport", "audit")
                    .map(name -> name + "=" + key())
                    .toList();
            return Files.write(created, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
