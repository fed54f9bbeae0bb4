package org.onehall.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.onehall.local.hall.Speech;

/** Takes the house down: first the front door, then the services, last what they stand on. Ends only what up started. */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Home home;
    private final Speech speech;
    private final PrintStream out;

    Stop(Home home, Speech speech, PrintStream out) {
        this.home = home;
        this.speech = speech;
        this.out = out;
    }

    void run() {
        stop(List.of(Part.GATEWAY));
        stop(List.of(Part.JOBSEEKER, Part.EMPLOYER, Part.NOTIFICATION, Part.IDENTITY));
        stop(List.of(Part.REGISTRY));
        stop(List.of(Part.INFRASTRUCTURE));
        Parts.forget(home);
        out.println(speech.of("已全部停止。", "Everything is down."));
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
        Running.of(home, part).ifPresent(running -> running.stop(PATIENCE));
        Running.forget(home, part);
    }
}
