package org.onehall.local.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has come into the hall so far, a line each in {@code import.progress}: the thing, its id. The last line of a thing
 * counts; no id is none.
 *
 * <p>The Idempotency-Key of each thing follows from the run and the thing: one that was sent when the import was cut short is
 * sent again with the same key.
 */
final class Progress {

    private static final String RUN = "run";

    private final Path file;
    private final Map<String, String> done = new ConcurrentHashMap<>();

    private Progress(Path file) {
        this.file = file;
    }

    static Progress in(Path folder) {
        var progress = new Progress(folder.resolve("import.progress"));
        progress.read();
        if (progress.id(RUN).isEmpty()) {
            progress.startAnew();
        }
        return progress;
    }

    private void read() {
        try {
            if (Files.exists(file)) {
                String text = Files.readString(file);
                // A line without its end was cut short by a crash.
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    if (space > 0) {
                        done.put(line.substring(0, space), line.substring(space + 1));
                    }
                });
                Files.writeString(file, text.substring(0, text.lastIndexOf('\n') + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything: the hall knows nothing of it. */
    void startAnew() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.clear();
        note(RUN, UUID.randomUUID().toString());
    }

    synchronized void note(String thing, String id) {
        try {
            Files.writeString(file, thing + " " + id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.put(thing, id);
    }

    Optional<String> id(String thing) {
        return Optional.ofNullable(done.get(thing)).filter(id -> !id.isEmpty());
    }

    /** The id of the thing with the smallest number among those whose name begins so. */
    Optional<String> first(String prefix) {
        return done.keySet().stream()
                .filter(thing -> thing.startsWith(prefix) && id(thing).isPresent())
                .min(Comparator.comparingInt(thing -> Integer.parseInt(thing.substring(prefix.length()))))
                .flatMap(this::id);
    }

    /** The hall did not take it at this attempt: the next one has a key of its own, for the row may be another by then. */
    void noteRefused(String thing, int attempt) {
        note(refusedThing(thing), String.valueOf(attempt));
        if (id(thing).isPresent()) {
            note(thing, "");
        }
    }

    /** The last attempt that was refused for good, 0 when none was. */
    int refused(String thing) {
        return id(refusedThing(thing)).map(Integer::valueOf).orElse(0);
    }

    private static String refusedThing(String thing) {
        return "refused " + thing;
    }

    /** {@code attempt}: from 1, another after the hall has refused the one before. */
    String key(String thing, int attempt) {
        return "sample-%s-%s-%d".formatted(id(RUN).orElseThrow(), thing.replace(' ', '-'), attempt);
    }
}
