package org.onehall.local.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;
import org.onehall.local.sheet.Column;

/**
 * Sends one row after another. A hall that has just started may not have heard of all divisions and occupations yet: what
 * it refuses for an unknown code is sent again a little later, within the import's first half minute.
 */
final class Sender {

    private static final Duration WAKING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Hall hall;
    private final String role;
    private final Progress progress;
    private final Refusals refusals;
    private final Speech speech;
    private final long awake = System.nanoTime() + WAKING.toNanos();

    Sender(Hall hall, String role, Progress progress, Refusals refusals, Speech speech) {
        this.hall = hall;
        this.role = role;
        this.progress = progress;
        this.refusals = refusals;
        this.speech = speech;
    }

    /** The id that the hall gave, without a call when it is noted already; empty when it refuses the row. */
    Optional<String> send(Entry<?> entry, String thing, String path, Map<String, Object> body, List<Column> columns) {
        var known = progress.id(thing);
        if (known.isPresent()) {
            return known;
        }
        int attempt = progress.refused(thing) + 1;
        Answer answer = hall.post(role, path, body, progress.key(thing, attempt));
        while (namesUnknownCode(answer) && isWaking()) {
            rest();
            attempt++;
            answer = hall.post(role, path, body, progress.key(thing, attempt));
        }
        if (isOfOtherWords(answer)) {
            refusals.row(
                    entry.sheet(),
                    entry.row(),
                    speech.of(
                            "这一行上次导入中断时正在发送，之后被改过，不知道是否已经导入。请先改回原样再运行。",
                            "It was on its way when the last import was cut short, and has been edited since, so it may be in"
                                    + " already. Put it back as it was and run this again first."));
        } else if (isTaken(answer, "POST " + path + " (" + thing + ")", entry, columns)) {
            progress.note(thing, answer.newId());
        } else {
            progress.noteRefused(thing, attempt);
        }
        return progress.id(thing);
    }

    /** False when the hall refuses the row, which is told then. */
    boolean isTaken(Answer answer, String request, Entry<?> entry, List<Column> columns) {
        if (!Reason.isOfTheRow(answer)) {
            answer.orRefuse(request);
            return true;
        }
        refusals.row(entry.sheet(), entry.row(), Reason.of(answer, columns));
        return false;
    }

    boolean isWaking() {
        return System.nanoTime() < awake;
    }

    /** Sent before under this key, and answered. The next key might double it. */
    private static boolean isOfOtherWords(Answer answer) {
        return answer.text("code").equals("idempotency-key-reused");
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
