package org.onehall.local.infrastructure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onehall.platform.embedded.EmbeddedStore;
import org.onehall.platform.embedded.MongodProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the store (docs/adr/0006-store-resolution.md): what is ordered, else what holds the data already, else the first of
 * mongod, container and embedded that starts.
 */
final class StoreResolution {

    private static final Logger LOG = LoggerFactory.getLogger(StoreResolution.class);

    private final Path data;
    private final int port;
    private final Map<String, String> environment;

    StoreResolution(Path data, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.environment = environment;
    }

    RunningStore start() {
        var fixed = StoreKind.ordered(environment).or(() -> StoreKind.remembered(data));
        if (fixed.isPresent()) {
            return remembered(fixed.get(), attempt(fixed.get()).orElseThrow(() -> gone(fixed.get())));
        }
        for (StoreKind kind : StoreKind.values()) {
            var store = attempted(kind);
            if (store.isPresent()) {
                return remembered(kind, store.get());
            }
        }
        throw new IllegalStateException("no store starts");
    }

    private static NotToBeHadException gone(StoreKind kind) {
        return new NotToBeHadException(new WhyNot(
                "数据在 %s 里，而这台机器上现在没有它。装好后重试；或用 ONEHALL_STORE=uri|mongod|container|embedded 换一种，但原有数据不会在里面。"
                        .formatted(kind.label()),
                "The store is %s, and that is not to be had now. Install it and run this again; ONEHALL_STORE=uri|mongod|container|embedded chooses another, without the data that is in it."
                        .formatted(kind.label())));
    }

    private RunningStore remembered(StoreKind kind, RunningStore store) {
        if (kind != StoreKind.URI) {
            kind.remember(data);
        }
        return store;
    }

    /** With no data in it yet, what does not start is passed over. */
    private Optional<RunningStore> attempted(StoreKind kind) {
        try {
            return attempt(kind);
        } catch (RuntimeException e) {
            if (kind == StoreKind.EMBEDDED) {
                throw e;
            }
            LOG.warn("The store {} does not start, taking the next: {}", kind.label(), e.toString());
            return Optional.empty();
        }
    }

    private Optional<RunningStore> attempt(StoreKind kind) {
        return switch (kind) {
            case URI ->
                Optional.ofNullable(environment.get("MONGODB_URI"))
                        .filter(uri -> !uri.isBlank())
                        .map(uri -> new RunningStore("MONGODB_URI", uri, () -> {}));
            case MONGOD -> onPath("mongod").map(this::mongod);
            case CONTAINER -> MongoContainer.start(data, port, environment);
            case EMBEDDED -> {
                var store = EmbeddedStore.start(data.resolve("store"), port);
                yield Optional.of(new RunningStore("embedded (mongo-java-server)", store.uri(), store::close));
            }
        };
    }

    private RunningStore mongod(Path mongod) {
        var process = MongodProcess.start(mongod, data.resolve("mongod"), port);
        String version = Shell.run(java.time.Duration.ofSeconds(20), mongod.toString(), "--version")
                .flatMap(text -> text.lines().findFirst())
                .map(line -> line.replace("db version v", ""))
                .orElse("");
        return new RunningStore(("mongod " + version).strip(), process.uri(), process::close, process.gone());
    }

    private Optional<Path> onPath(String name) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
