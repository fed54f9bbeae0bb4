package org.onehall.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process this launcher started. A process id alone can come back as somebody else's: it counts only together with the
 * instant the process began.
 */
record Running(long pid, Instant began, int port, String version) {

    /** The system reckons a process's beginning from its own start, which moves when the clock is corrected. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(30);

    static Optional<Running> of(Home home, Part part) {
        Path file = home.running(part.label());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JsonMapper.shared().readValue(Home.read(file), Running.class))
                .filter(Running::alive);
    }

    static Running remember(Home home, Part part, Process process, int port, String version) {
        Instant began = process.info().startInstant().orElse(Instant.EPOCH);
        Running running = new Running(process.pid(), began, port, version);
        Home.write(home.running(part.label()), JsonMapper.shared().writeValueAsString(running));
        return running;
    }

    static void forget(Home home, Part part) {
        Home.forget(home.running(part.label()));
    }

    boolean alive() {
        return handle().isPresent();
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::beganThen);
    }

    /** A process that was killed and not yet collected by its parent shows no command any more. */
    private boolean beganThen(ProcessHandle process) {
        if (process.info().command().isEmpty()) {
            return false;
        }
        Instant found = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(began, found).abs().compareTo(CLOCK_CORRECTION) <= 0;
    }

    /** Asks the process to end and waits; after the patience it is ended by force. */
    void stop(Duration patience) {
        handle().ifPresent(process -> {
            process.destroy();
            try {
                process.onExit()
                        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof TimeoutException)) {
                    throw e;
                }
                process.destroyForcibly();
                process.onExit()
                        .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                        .join();
            }
        });
    }
}
