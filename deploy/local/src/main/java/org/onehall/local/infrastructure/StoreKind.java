package org.onehall.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stores that can be had, best first. */
enum StoreKind {
    URI,
    MONGOD,
    CONTAINER,
    EMBEDDED;

    private static final String CHOICE = "store.choice";

    /** What the environment orders: {@code ONEHALL_STORE}, else {@code MONGODB_URI}. */
    static Optional<StoreKind> ordered(Map<String, String> environment) {
        String named = environment.getOrDefault("ONEHALL_STORE", "").strip();
        if (named.isEmpty()) {
            return environment.getOrDefault("MONGODB_URI", "").isBlank() ? Optional.empty() : Optional.of(URI);
        }
        return Optional.of(Arrays.stream(values())
                .filter(kind -> kind.label().equals(named))
                .findFirst()
                .orElseThrow(() -> new NotToBeHadException(new WhyNot(
                        "ONEHALL_STORE 只能是 uri、mongod、container 或 embedded，不能是 " + named + "。",
                        "ONEHALL_STORE is uri, mongod, container or embedded, not " + named + "."))));
    }

    /** What an earlier start has put the data into. */
    static Optional<StoreKind> remembered(Path data) {
        Path choice = data.resolve(CHOICE);
        try {
            return Files.exists(choice)
                    ? Optional.of(valueOf(Files.readString(choice).strip().toUpperCase(Locale.ROOT)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember(Path data) {
        try {
            Path written = Files.writeString(data.resolve(CHOICE + ".new"), label() + "\n");
            Files.move(
                    written,
                    data.resolve(CHOICE),
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
