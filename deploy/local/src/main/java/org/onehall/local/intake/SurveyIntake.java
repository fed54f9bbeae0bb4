package org.onehall.local.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;

/** Uploads the survey sheets and follows their reports. */
final class SurveyIntake {

    private static final String ROLE = "officer";
    private static final int ATTEMPTS = 20;

    private final Hall hall;
    private final Progress progress;
    private final Speech speech;
    private final PrintStream out;

    SurveyIntake(Hall hall, Progress progress, Speech speech, PrintStream out) {
        this.hall = hall;
        this.progress = progress;
        this.speech = speech;
        this.out = out;
    }

    /** {@code sheets} by street; {@code rows} in all of them. */
    void take(Map<String, Path> sheets, int rows) {
        var bar = new Bar(out, speech.of("人员", "people"), rows);
        var open = new LinkedHashMap<String, Integer>();
        sheets.keySet().stream()
                .filter(street -> progress.id(done(street)).isEmpty())
                .forEach(street -> open.put(street, 1));
        open.keySet().forEach(street -> upload(street, sheets, 1));
        while (!open.isEmpty()) {
            int running = 0;
            for (String street : open.keySet().toArray(String[]::new)) {
                running += look(street, sheets, open);
            }
            bar.at(rows - rowsOf(sheets, open) + running);
            Sender.rest();
        }
        bar.at(rows);
    }

    /** Rows that a sheet has come through so far, 0 once it is done and no longer open. */
    private int look(String street, Map<String, Path> sheets, Map<String, Integer> open) {
        Answer report = report(street);
        return switch (report.text("state")) {
            case "DONE" -> settled(report, street, sheets, open);
            case "REFUSED" -> throw new IllegalStateException("sheet of " + street + ": " + report.body());
            default -> rows(report);
        };
    }

    private int settled(Answer report, String street, Map<String, Path> sheets, Map<String, Integer> open) {
        int attempt = open.merge(street, 1, Integer::sum);
        if (mustRepeat(report, attempt)) {
            upload(street, sheets, attempt);
        } else {
            progress.note(done(street), progress.id(sheet(street)).orElseThrow());
            open.remove(street);
        }
        return 0;
    }

    /** A hall that has just started may not know all codes yet; a sheet changes nothing twice, so it may come again. */
    private boolean mustRepeat(Answer report, int attempt) {
        int refused = report.body().path("counts").path("refused").asInt(0);
        if (refused == 0) {
            return false;
        }
        if (attempt > ATTEMPTS) {
            throw new IllegalStateException("the hall refuses %d rows: %s".formatted(refused, report.body()));
        }
        Sender.rest();
        return true;
    }

    private void upload(String street, Map<String, Path> sheets, int attempt) {
        if (attempt == 1 && progress.id(sheet(street)).isPresent()) {
            return;
        }
        Path file = java.util.Objects.requireNonNull(sheets.get(street));
        try {
            String id = hall.upload(
                            ROLE,
                            "/api/survey-sheets",
                            String.valueOf(file.getFileName()),
                            Files.readAllBytes(file),
                            progress.key(sheet(street), attempt))
                    .orRefuse("POST /api/survey-sheets " + file.getFileName())
                    .newId();
            progress.note(sheet(street), id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer report(String street) {
        String path = "/api/survey-sheets/" + progress.id(sheet(street)).orElseThrow();
        return hall.get(ROLE, path).orRefuse("GET " + path);
    }

    private static int rows(Answer report) {
        int rows = 0;
        for (String outcome : new String[] {"created", "updated", "unchanged", "refused"}) {
            rows += report.body().path("counts").path(outcome).asInt(0);
        }
        return rows;
    }

    private static int rowsOf(Map<String, Path> sheets, Map<String, Integer> open) {
        return sheets.entrySet().stream()
                .filter(sheet -> open.containsKey(sheet.getKey()))
                .mapToInt(sheet -> Sheet.rows(sheet.getValue()))
                .sum();
    }

    private static String sheet(String street) {
        return "sheet " + street;
    }

    private static String done(String street) {
        return "sheet-done " + street;
    }
}
