package org.onehall.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Where the store has a process of its own beside those that {@code ./onehall status} names. */
final class StoreProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private StoreProcess() {}

    /**
     * The mongod that infrastructure has started, or what runs in the container that has the store's port. Empty for a store in
     * infrastructure's own JVM and for one that somebody else runs.
     */
    static OptionalLong pid(String store, long infrastructure, int port) {
        if (store.startsWith("mongod")) {
            return ProcessHandle.of(infrastructure).stream()
                    .flatMap(ProcessHandle::children)
                    .filter(StoreProcess::keepsData)
                    .mapToLong(ProcessHandle::pid)
                    .findFirst();
        }
        return store.startsWith("MongoDB container") ? inContainer(port) : OptionalLong.empty();
    }

    /** The name of its program says nothing: a mongod on PATH may be a link. */
    private static boolean keepsData(ProcessHandle child) {
        return child.info().arguments().map(List::of).orElse(List.of()).contains("--dbpath");
    }

    private static OptionalLong inContainer(int port) {
        String container = docker("ps", "--quiet", "--filter", "publish=" + port);
        return OptionalLong.of(Long.parseLong(docker("inspect", "--format", "{{.State.Pid}}", container)));
    }

    private static String docker(String... words) {
        return Tools.call(Stream.concat(Stream.of("docker"), Stream.of(words)).toList(), Map.of(), PATIENCE)
                .strip();
    }
}
