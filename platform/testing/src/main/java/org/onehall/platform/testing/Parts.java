package org.onehall.platform.testing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store and a broker, found once per JVM in the order of the architecture; says which it took. */
record Parts(RealStore store, RealBroker broker) {

    private static @Nullable Parts shared;

    static synchronized Parts shared() {
        Parts found = shared;
        if (found == null) {
            found = resolve(System.getProperty("onehall.test.store", ""));
            System.out.println(found.line());
            shared = found;
        }
        return found;
    }

    String line() {
        return "onehall tests: store=%s broker=%s".formatted(store.kind(), broker.kind());
    }

    private static Parts resolve(String forced) {
        return switch (forced.toLowerCase(Locale.ROOT)) {
            case "" -> firstThatStarts();
            case "container" -> ContainerParts.start();
            case "mongod" ->
                ProcessParts.withMongod(mongod().orElseThrow(() -> new IllegalStateException("no mongod on PATH")));
            case "embedded" -> ProcessParts.withEmbeddedStore();
            default ->
                throw new IllegalArgumentException(
                        "onehall.test.store=" + forced + ", but there are container, mongod and embedded");
        };
    }

    private static Parts firstThatStarts() {
        if (ContainerParts.engineAnswers()) {
            try {
                return ContainerParts.start();
            } catch (RuntimeException e) {
                System.out.println("onehall tests: a Docker engine answers, but " + e.getMessage());
            }
        }
        return mongod().map(ProcessParts::withMongod).orElseGet(ProcessParts::withEmbeddedStore);
    }

    private static Optional<Path> mongod() {
        return ProcessParts.onPath("mongod");
    }
}
