package org.onehall.local.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.local.district.SampleDistrict;

class DistrictImportTests {

    private static final SampleDistrict SMALL = SampleDistrict.of(3, 400, 12, 40);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void bringsInEverythingAndThenNothing() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
            assertWhole(hall);
            assertThat(DistrictImport.isDone(folder, SMALL)).isTrue();
            assertThat(DistrictImport.employerId(folder, 1))
                    .hasValueSatisfying(id -> assertThat(hall.idsByKey).containsValue(id));

            int before = hall.requests.get();
            run(hall);
            assertThat(hall.requests.get() - before).isEqualTo(1);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("people 400 / 400");
        }
    }

    @Test
    void growsByTheStreetsThatAreNotThereYet() throws Exception {
        var streets = SMALL.byStreet().keySet().stream().limit(2).toList();
        var two = new SampleDistrict(
                SMALL.residents().stream()
                        .filter(resident ->
                                streets.contains(resident.community().substring(0, 9)))
                        .toList(),
                SMALL.employers().subList(0, 3),
                SMALL.vacancies().subList(0, 3));
        try (var hall = new FakeHall()) {
            run(hall, two);
            assertThat(hall.made("employers")).isEqualTo(3);
            assertThat(hall.made("survey-sheets")).isEqualTo(2);
            assertThat(DistrictImport.isDone(folder, SMALL)).isFalse();

            run(hall);
            assertWhole(hall);
        }
    }

    @Test
    void goesOnWhereItWasCutShort() throws Exception {
        try (var hall = new FakeHall()) {
            for (int requests : new int[] {1, 9, 20, 30, 5}) {
                hall.diesAt = hall.requests.get() + requests;
                assertThatThrownBy(() -> run(hall)).isInstanceOf(RuntimeException.class);
            }
            hall.diesAt = Integer.MAX_VALUE;
            run(hall);
            assertWhole(hall);
        }
    }

    @Test
    void takesALineThatACrashCutShortForNotWritten() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
            Path progress = folder.resolve("import.progress");
            String all = Files.readString(progress);
            Files.writeString(progress, all.substring(0, all.indexOf("published 7 ") + 10));
            run(hall);
            assertWhole(hall);
            Files.writeString(progress, "torn", StandardOpenOption.APPEND);
            assertThat(DistrictImport.isDone(folder, SMALL)).isTrue();
        }
    }

    @Test
    void waitsForAHallThatDoesNotKnowTheCodesYet() throws Exception {
        try (var hall = new FakeHall()) {
            hall.ignorant.set(2);
            hall.refusedRows.set(1);
            run(hall);
            assertThat(hall.made("employers")).isEqualTo(12);
            assertThat(hall.made("survey-sheets")).isEqualTo(9);
        }
    }

    @Test
    void startsAnewWithAHallThatKnowsNothing() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
        }
        try (var other = new FakeHall()) {
            run(other);
            assertWhole(other);
        }
    }

    private void run(FakeHall hall) {
        run(hall, SMALL);
    }

    private void run(FakeHall hall, SampleDistrict district) {
        try (var client = hall.client()) {
            var out = new PrintStream(told, true, StandardCharsets.UTF_8);
            new DistrictImport(client, folder, district, (chinese, english) -> english, out).run();
        }
    }

    private static void assertWhole(FakeHall hall) {
        assertThat(hall.made("employers")).isEqualTo(12);
        assertThat(hall.made("vacancies")).isEqualTo(40);
        assertThat(hall.made("survey-sheets")).isEqualTo(8);
        assertThat(hall.published).hasSize(40);
    }
}
