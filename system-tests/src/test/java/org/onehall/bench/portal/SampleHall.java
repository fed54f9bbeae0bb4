package org.onehall.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.onehall.bench.Tools;
import org.springframework.util.FileSystemUtils;

/** A hall with the sample district, in a folder of its own that goes with it. */
final class SampleHall implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path home;

    private SampleHall(Path home) {
        this.home = home;
    }

    static SampleHall up() throws IOException {
        SampleHall hall = new SampleHall(Files.createTempDirectory("onehall-bench-portal"));
        try {
            Tools.onehall(hall.home, PATIENCE, "up", "--port", String.valueOf(Tools.hallPort()));
            return hall;
        } catch (RuntimeException e) {
            hall.close();
            throw e;
        }
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws IOException {
        Tools.onehall(home, PATIENCE, "down");
        FileSystemUtils.deleteRecursively(home);
    }
}
