package org.onehall.local.infrastructure;

import java.nio.file.Path;
import org.onehall.platform.embedded.MongodProcess;

/** What a killed infrastructure process leaves behind: the store that it had started and that holds the port. */
public final class Leftovers {

    private Leftovers() {}

    /** Ends the mongod or the container that works in this data folder; nothing else. */
    public static void end(Path data) {
        MongodProcess.endForgotten(data.resolve("mongod"));
        if (StoreKind.remembered(data)
                .filter(kind -> kind == StoreKind.CONTAINER)
                .isPresent()) {
            MongoContainer.endForgotten(data);
        }
    }
}
