package org.onehall.local.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.onehall.local.district.sheets.Sheets;
import org.onehall.local.hall.Answer;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;
import org.onehall.local.sheet.SheetReader;
import tools.jackson.databind.JsonNode;

/** Uploads the survey sheets and follows their reports. */
final class SurveyIntake {

    private static final String ROLE = DistrictImport.ROLE;
    /** Of a sheet with codes that the hall does not know, in one run. */
    private static final int ATTEMPTS = 5;

    private static final int MOST_ROWS_ASKED = 100;

    private final Hall hall;
    private final Progress progress;
    private final Refusals refusals;
    private final Speech speech;
    private final PrintStream out;
    private final Map<String, Path> sheets = new LinkedHashMap<>();
    /** The streets that are not settled, with the attempt that is under way. */
    private final Map<String, Integer> open = new LinkedHashMap<>();

    SurveyIntake(Hall hall, Progress progress, Refusals refusals, Speech speech, PrintStream out) {
        this.hall = hall;
        this.progress = progress;
        this.refusals = refusals;
        this.speech = speech;
        this.out = out;
    }

    void take(List<Sheets.OfStreet> streets) {
        streets.forEach(street -> sheets.put(street.street(), street.people()));
        Map<String, Integer> counts = new HashMap<>();
        sheets.forEach((street, file) -> counts.put(street, SheetReader.count(file)));
        int rows = sum(counts, counts.keySet());
        var bar = new Bar(out, speech.of("人员", "people"), rows);
        sheets.keySet().stream()
                .filter(street -> progress.id(done(street)).isEmpty())
                .forEach(street -> open.put(street, progress.refused(sheet(street)) + 1));
        open.forEach((street, attempt) -> {
            if (progress.id(sheet(street)).isEmpty()) {
                upload(street, attempt);
            }
        });
        while (!open.isEmpty()) {
            int running =
                    List.copyOf(open.keySet()).stream().mapToInt(this::look).sum();
            bar.at(rows - sum(counts, open.keySet()) + running);
            Sender.rest();
        }
        bar.at(rows);
        refusals.tell();
    }

    private static int sum(Map<String, Integer> counts, Set<String> streets) {
        return streets.stream()
                .mapToInt(street -> Objects.requireNonNull(counts.get(street)))
                .sum();
    }

    /** Rows that a sheet has come through so far, 0 once it is done and no longer open. */
    private int look(String street) {
        Answer report = report(street, "");
        return switch (report.text("state")) {
            case "DONE" -> settled(report, street);
            case "REFUSED" -> refused(report, street);
            default -> rows(report);
        };
    }

    private int settled(Answer report, String street) {
        int refused = report.body().path("counts").path("refused").asInt(0);
        if (refused == 0) {
            progress.note(done(street), progress.id(sheet(street)).orElseThrow());
            open.remove(street);
            return 0;
        }
        var rows = report(street, "/rows?outcome=REFUSED&limit=" + MOST_ROWS_ASKED)
                .body()
                .path("items");
        int attempt = Objects.requireNonNull(open.get(street));
        if (namesUnknownCode(rows) && attempt - progress.refused(sheet(street)) < ATTEMPTS) {
            Sender.rest();
            open.put(street, attempt + 1);
            upload(street, attempt + 1);
            return 0;
        }
        String name = name(street);
        rows.forEach(row -> refusals.row(name, row.path("row").asInt(), problems(row)));
        if (refused > rows.size()) {
            refusals.sheet(
                    name, speech.of("共退回 %d 行", "%d rows were refused in all").formatted(refused));
        }
        giveUp(street);
        return 0;
    }

    private int refused(Answer report, String street) {
        refusals.sheet(
                name(street), report.body().path("refusal").path("message").asString(""));
        giveUp(street);
        return 0;
    }

    /** Until the next run, which sends it as it is by then; a sheet changes nothing twice. */
    private void giveUp(String street) {
        progress.noteRefused(sheet(street), Objects.requireNonNull(open.remove(street)));
    }

    /** A hall that has just started may not know all codes yet; a sheet changes nothing twice, so it may come again. */
    private static boolean namesUnknownCode(JsonNode rows) {
        return rows.toString().contains("-unknown\"");
    }

    private static String problems(JsonNode row) {
        return StreamSupport.stream(row.path("problems").spliterator(), false)
                .map(problem -> problem.path("column").asString("") + ": "
                        + problem.path("message").asString(problem.path("code").asString("")))
                .collect(Collectors.joining(" "));
    }

    private void upload(String street, int attempt) {
        Path file = Objects.requireNonNull(sheets.get(street));
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

    private Answer report(String street, String part) {
        String path = "/api/survey-sheets/" + progress.id(sheet(street)).orElseThrow() + part;
        return hall.get(ROLE, path).orRefuse("GET " + path);
    }

    private static int rows(Answer report) {
        int rows = 0;
        for (String outcome : new String[] {"created", "updated", "unchanged", "refused"}) {
            rows += report.body().path("counts").path(outcome).asInt(0);
        }
        return rows;
    }

    private String name(String street) {
        return String.valueOf(Objects.requireNonNull(sheets.get(street)).getFileName());
    }

    private static String sheet(String street) {
        return "sheet " + street;
    }

    private static String done(String street) {
        return "sheet-done " + street;
    }
}
