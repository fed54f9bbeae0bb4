package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTests {

    @TempDir
    Path folder;

    @Test
    void endsTheProcessItStarted() throws IOException {
        Home home = home();
        Process process = new ProcessBuilder("sleep", "60").start();

        Running running = Running.remember(home, Part.GATEWAY, process, 8080, "1");
        assertThat(Running.of(home, Part.GATEWAY)).contains(running);
        running.stop(Duration.ofSeconds(5));

        assertThat(process.isAlive()).isFalse();
        assertThat(Running.of(home, Part.GATEWAY)).isEmpty();
    }

    @Test
    void leavesAProcessAloneThatOnlyInheritedTheNumber() throws IOException {
        Home home = home();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Running stale = new Running(stranger.pid(), Instant.EPOCH, 8080, "1");
            stale.stop(Duration.ofSeconds(1));

            assertThat(stranger.isAlive()).isTrue();
            assertThat(stale.alive()).isFalse();
        } finally {
            stranger.destroyForcibly();
        }
        assertThat(Running.of(home, Part.REGISTRY)).isEmpty();
    }

    @Test
    void knowsItsProcessAfterTheClockWasCorrected() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            Instant began = process.info().startInstant().orElseThrow();

            assertThat(new Running(process.pid(), began.minusSeconds(2), 8080, "1").alive())
                    .isTrue();
            assertThat(new Running(process.pid(), began.plusSeconds(2), 8080, "1").alive())
                    .isTrue();
            assertThat(new Running(process.pid(), began.minusSeconds(3600), 8080, "1").alive())
                    .isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void endsByForceWhatDoesNotListen() throws IOException {
        Process deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; while :; do sleep 1; done").start();
        Running running = Running.remember(home(), Part.IDENTITY, deaf, 8083, "1");

        running.stop(Duration.ofMillis(300));

        assertThat(deaf.isAlive()).isFalse();
    }

    private Home home() {
        Home home = new Home(folder);
        home.prepare();
        return home;
    }
}
