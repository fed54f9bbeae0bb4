package org.onehall.bench.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.bench.Tools;
import org.onehall.local.district.Resident;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.district.sheets.Sheets;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Survey sheets through the hall's door: new people by workbook and by CSV file, the CSV file once more, and the same people
 * surveyed again a fortnight later. Rows a second until the report says done, and until the last event has left and the
 * search knows everybody.
 */
public final class ImportPart implements Part {

    private static final int ROWS = Integer.getInteger("onehall.bench.rows", 100_000);
    private static final int FEWER = Math.max(1_000, ROWS / 5);
    private static final int ROUNDS = 5;
    private static final long SEED = 20_260_401L;

    private final List<Double> rates = new ArrayList<>();

    @Override
    public void measure(Table table) throws IOException {
        Path folder = Files.createTempDirectory("onehall-bench-sheets");
        List<Resident> people = SampleDistrict.of(SEED, ROWS + FEWER, 1, 1).residents();
        List<Resident> some = people.subList(ROWS, people.size());
        Path workbook = Sheets.write(people.subList(0, ROWS), folder.resolve("many.xlsx"));
        Path file = Sheets.write(some, folder.resolve("some.csv"));
        Path again = Sheets.write(surveyedAgain(some), folder.resolve("again.csv"));
        try (BenchHall hall = BenchHall.up()) {
            send(hall, "new people, first sheet, xlsx", workbook, ROWS, ROWS, table);
            send(hall, "new people, second sheet, csv", file, FEWER, people.size(), table);
            send(hall, "the same sheet again", file, FEWER, people.size(), table);
            send(hall, "surveyed again, one in ten changed", again, FEWER, people.size(), table);
            bare(hall, file, table);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void send(BenchHall hall, String name, Path sheet, int rows, int people, Table table) {
        Map<String, Duration> before = hall.spent();
        long start = System.nanoTime();
        JsonNode counts = hall.awaitDone(hall.send(sheet));
        double done = (System.nanoTime() - start) / 1e9;
        hall.awaitPublished();
        hall.awaitFound(people);
        double known = (System.nanoTime() - start) / 1e9;
        System.out.printf("  %s: %s, done after %.1f s, found after %.1f s%n", name, counts, done, known);
        hall.spent()
                .forEach((process, time) -> System.out.printf(
                        "    %-22s %.3f ms of processor a row%n",
                        process,
                        time.minus(before.getOrDefault(process, Duration.ZERO)).toNanos() / 1e6 / rows));
        rates.add(rows / done);
        boolean budget = rates.size() == 1;
        table.add(
                "import, " + name + ", " + rows + " rows: rows/s until done",
                "%.0f".formatted(rows / done),
                budget ? "≥ 2000" : "",
                budget ? "≥ 10000" : "");
        table.add("import, " + name + ": rows/s until published and found", "%.0f".formatted(rows / known));
    }

    private void bare(BenchHall hall, Path file, Table table) throws IOException {
        BareImport bare = new BareImport(hall.store());
        List<Double> figures = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            figures.add(bare.rate(file));
        }
        double rate = Tools.median(figures);
        table.add("bare read and insertMany, rows/s (" + bare.documentBytes() + " bytes each)", "%.0f".formatted(rate));
        table.add("import until done ÷ bare, first sheet", "%.2f".formatted(rates.getFirst() / rate));
    }

    private static List<Resident> surveyedAgain(List<Resident> people) {
        List<Resident> again = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) {
            again.add(later(people.get(i), i % 10 == 0));
        }
        return again;
    }

    private static Resident later(Resident one, boolean changed) {
        return new Resident(
                one.household(),
                one.relation(),
                one.name(),
                one.residentId(),
                one.community(),
                one.phone(),
                changed ? one.address() + "之二" : one.address(),
                one.education(),
                one.employment(),
                one.since(),
                one.occupations(),
                one.minimumWage(),
                one.workDivisions(),
                changed ? "驾驶" : one.skills(),
                one.householdIncome(),
                one.surveyedOn().plusDays(14));
    }
}
