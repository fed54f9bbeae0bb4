package org.onehall.local.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.onehall.local.hall.Speech;

/**
 * Takes the house down: first the services, each of which ends what it has begun, last what they stand on. Ends only what up
 * started.
 */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Who records writes down what was loaded before it ends, on a busy machine for minutes. */
    private static final Duration PATIENCE_WITH_A_RECORDING = Duration.ofMinutes(5);

    private final Path root;
    private final Home home;
    private final Speech speech;
    private final PrintStream out;

    Stop(Path root, Home home, Speech speech, PrintStream out) {
        this.root = root;
        this.home = home;
        this.speech = speech;
        this.out = out;
    }

    void run() {
        if (Arrays.stream(Part.values()).anyMatch(this::records)) {
            out.println(speech.of(
                    "构建后的第一次停止会为以后更快启动做准备，约需一分钟 …",
                    "The first stop after a build prepares quicker starts and takes about a minute …"));
        }
        stop(List.of(Part.GATEWAY, Part.JOBSEEKER, Part.EMPLOYER, Part.NOTIFICATION, Part.IDENTITY));
        stop(List.of(Part.REGISTRY));
        stop(List.of(Part.INFRASTRUCTURE));
        Parts.forget(home);
        out.println(speech.of("已全部停止。", "Everything is down."));
        learn();
    }

    private boolean records(Part part) {
        return Files.exists(home.recording(part.label()));
    }

    /** Where it fails, or is interrupted, the next start records again. */
    private void learn() {
        try (ExecutorService makers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Arrays.stream(Part.values())
                    .filter(part -> home.recorded(part.label()))
                    .map(part -> makers.submit(() -> learn(part)))
                    .toList()
                    .forEach(Waiting::result);
        } catch (Refusal notMade) {
            out.println(notMade.in(speech));
        }
    }

    private void learn(Part part) {
        Path recording = home.recording(part.label());
        try {
            Image.of(root, part).learn(recording);
        } finally {
            Home.forget(recording);
        }
    }

    private void stop(List<Part> parts) {
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream()
                    .map(part -> stopping.submit(() -> stop(part)))
                    .toList()
                    .forEach(Waiting::result);
        }
    }

    private void stop(Part part) {
        Duration patience = records(part) ? PATIENCE_WITH_A_RECORDING : PATIENCE;
        Running.of(home, part).ifPresent(running -> running.stop(patience));
        Running.forget(home, part);
    }
}
