package org.onehall.local.launcher;

import java.nio.file.Files;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the infrastructure process runs, as it writes it once all of it answers: names for people ({@code "mongod 6.0.5"}) and
 * the store's address.
 */
record Parts(String store, String storeUri, String broker) {

    static Optional<Parts> of(Home home) {
        return Files.exists(home.infrastructure())
                ? Optional.of(JsonMapper.shared().readValue(Home.read(home.infrastructure()), Parts.class))
                : Optional.empty();
    }

    /** The embedded store ignores every index that is not unique. */
    boolean withoutIndexes() {
        return store.startsWith("embedded");
    }

    static void forget(Home home) {
        Home.forget(home.infrastructure());
        Home.forget(home.whyNot());
    }
}
