package org.onehall.local.intake;

import java.time.Duration;
import java.util.Map;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;

/**
 * Sends one thing after another. A hall that has just started may not have heard of all divisions and occupations yet: what
 * it refuses for an unknown code is sent again a little later.
 */
final class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Hall hall;
    private final String role;
    private final Progress progress;

    Sender(Hall hall, String role, Progress progress) {
        this.hall = hall;
        this.role = role;
        this.progress = progress;
    }

    /** The id that the hall gave; without a call when it is noted already. */
    String send(String thing, String path, Map<String, Object> body) {
        var known = progress.id(thing);
        if (known.isPresent()) {
            return known.get();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        int attempt = 1;
        Answer answer = hall.post(role, path, body, progress.key(thing, attempt));
        while (namesUnknownCode(answer) && System.nanoTime() < end) {
            rest();
            attempt++;
            answer = hall.post(role, path, body, progress.key(thing, attempt));
        }
        String id = answer.orRefuse("POST " + path + " (" + thing + ")").newId();
        progress.note(thing, id);
        return id;
    }

    private static boolean namesUnknownCode(Answer answer) {
        return (answer.status() == 400 || answer.status() == 422)
                && answer.body().toString().contains("-unknown\"");
    }

    static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
