package org.onehall.jobseeker.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.Numbers;
import org.onehall.jobseeker.Pool;
import org.onehall.jobseeker.SheetFixture;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.survey.SurveySheet.Sender;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.EventProbe;
import org.springframework.beans.factory.annotation.Autowired;

@Pool
class SheetResumeModuleTests {

    private static final String DEAD = "an instance that was killed";

    @Autowired
    private AggregateStore store;

    @Autowired
    private SheetFiles files;

    @Autowired
    private SheetRun run;

    @Autowired
    private SheetReport report;

    @Autowired
    private SurveyProperties settings;

    @Autowired
    private EventProbe probe;

    /** Thirty people in ten homes, the last row a refused one. */
    private static byte[] aSheet() {
        SheetFixture sheet = new SheetFixture();
        for (int i = 0; i < 30; i++) {
            sheet.row(
                    Numbers.man(LocalDate.of(1980, 1, 1)),
                    "户编号",
                    "R" + Numbers.phone().substring(0, 3) + "-" + i / 3,
                    "与户主关系",
                    i % 3 == 0 ? "户主" : "其他");
        }
        return sheet.row("1").csv();
    }

    /** The first batch was done and said so, the second was done and the instance killed before it could say so. */
    private String killedInTheSecondBatch(byte[] content) {
        String id = UUID.randomUUID().toString();
        files.store(id, content);
        Instant before = Instant.now().minus(Duration.ofMinutes(2));
        SurveySheet sheet =
                SurveySheet.receive(id, new Sender("coordinator", List.of("330104")), "东河.csv", before, content.length);
        Instant alive = Instant.now().plus(Duration.ofMinutes(2));
        sheet.claim(DEAD, before, alive);
        store.insert(sheet);
        Seen seen = new Seen();
        try (SheetRows rows = SheetRows.open(content)) {
            Counts first = run.settle(sheet, 0, run.take(sheet, run.read(sheet, rows.next(settings.batch()), seen)));
            store.change(SurveySheet.class, id, found -> found.progress(DEAD, 0, first, alive));
            run.settle(sheet, 1, run.take(sheet, run.read(sheet, rows.next(settings.batch()), seen)));
        }
        store.change(SurveySheet.class, id, found -> found.progress(DEAD, -1, Counts.NONE, before));
        return id;
    }

    @Test
    void goesOnAfterAKillAndDoublesNothing() {
        String id = killedInTheSecondBatch(aSheet());

        SurveySheet done = await().atMost(Duration.ofSeconds(30))
                .until(() -> store.find(SurveySheet.class, id).orElseThrow(), SurveySheet::finished);

        assertThat(done.state()).isEqualTo(SheetState.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(30, 0, 0, 1));
        assertThat(done.batchesDone()).isEqualTo(4);
        List<String> persons = java.util.stream.IntStream.range(0, 4)
                .mapToObj(batch -> report.results(id, batch))
                .flatMap(List::stream)
                .filter(result -> result.outcome() == Outcome.CREATED)
                .map(result -> java.util.Objects.requireNonNull(result.personId()))
                .toList();
        assertThat(persons).doesNotHaveDuplicates().hasSize(30);
        assertThat(store.findAll(Person.class, persons)).hasSize(30);
        String last = persons.getLast();
        probe.await("jobseeker.person-registered.v1", last);
        assertThat(persons).allSatisfy(person -> assertThat(probe.about(person)).hasSizeLessThanOrEqualTo(1));
    }

    private String received(byte[] content) {
        String id = UUID.randomUUID().toString();
        files.store(id, content);
        store.insert(SurveySheet.receive(
                id, new Sender("coordinator", List.of("330104")), "东河.csv", Instant.now(), content.length));
        return id;
    }

    @Test
    void takesNothingInOfASheetThatBreaksOffInTheMiddle() {
        String broken = new String(aSheet(), StandardCharsets.UTF_8) + "\"王";

        String id = received(broken.getBytes(StandardCharsets.UTF_8));

        SurveySheet refused = await().atMost(Duration.ofSeconds(30))
                .until(() -> store.find(SurveySheet.class, id).orElseThrow(), SurveySheet::finished);
        assertThat(refused.state()).isEqualTo(SheetState.REFUSED);
        assertThat(refused.refusal()).isEqualTo("sheet-unreadable");
        assertThat(refused.batchesDone()).isZero();
        assertThat(report.results(id, 0)).isEmpty();
    }

    @Test
    void saysHowManyRowsThereAreAndWhatCameOfEach() {
        String id = received(aSheet());

        SurveySheet done = await().atMost(Duration.ofSeconds(30))
                .until(() -> store.find(SurveySheet.class, id).orElseThrow(), SurveySheet::finished);

        assertThat(done.total()).isEqualTo(31);
        assertThat(done.counts()).isEqualTo(new Counts(30, 0, 0, 1));
    }
}
