package org.onehall.jobseeker.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.Numbers;
import org.onehall.jobseeker.Pool;
import org.onehall.jobseeker.SheetFixture;
import org.onehall.jobseeker.survey.SurveySheet.Sender;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.onehall.platform.web.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@Pool
class ReportSweepModuleTests {

    @Autowired
    private AggregateStore store;

    @Autowired
    private SheetFiles files;

    @Autowired
    private SheetReport report;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    /** One row that is taken and one that is refused. */
    private SurveySheet aSheetThatHasEnded() {
        byte[] content = new SheetFixture()
                .row(Numbers.man(LocalDate.of(1980, 1, 1)))
                .row("1")
                .csv();
        String id = UUID.randomUUID().toString();
        files.store(id, content);
        store.insert(SurveySheet.receive(
                id, new Sender("coordinator", List.of("330104")), "东河.csv", clock.instant(), content.length));
        return await().atMost(Duration.ofSeconds(30)).until(() -> found(id), SurveySheet::finished);
    }

    private SurveySheet found(String id) {
        return store.find(SurveySheet.class, id).orElseThrow();
    }

    private void sweepOn(LocalDate day) {
        Instant noon = ZonedDateTime.of(day, LocalTime.NOON, clock.getZone()).toInstant();
        new ReportSweep(store, report, files, Clock.fixed(noon, clock.getZone())).sweep();
    }

    @Test
    void destroysRefusedRowsAndTheKeyWhenTheirTermIsOver() {
        SurveySheet sheet = aSheetThatHasEnded();
        LocalDate until = Objects.requireNonNull(sheet.refusedRowsUntil());
        String sealed = keys.seal(SheetFiles.key(sheet.key()), "anything").value();

        sweepOn(until);

        found(sheet.key()).requireRows();
        assertThat(report.refused(sheet.key(), 0)).hasSize(1);

        sweepOn(until.plusDays(1));

        assertThatThrownBy(() -> found(sheet.key()).requireRows())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("refused-rows-destroyed");
        assertThatThrownBy(() -> keys.open(SheetFiles.key(sheet.key()), new Sealed(sealed)))
                .isInstanceOf(ErasedException.class);
        assertThat(mongo.getCollection("surveyReports")
                        .find(new Document("_id", sheet.key() + "/0"))
                        .first())
                .containsKey("results")
                .doesNotContainKey("refused");
    }

    @Test
    void forgetsWhatTheFileWasCalledWithItsRefusedRows() {
        SurveySheet sheet = aSheetThatHasEnded();
        assertThat(sheet.fileName()).isEqualTo("东河.csv");

        sweepOn(Objects.requireNonNull(sheet.refusedRowsUntil()).plusDays(1));

        assertThat(found(sheet.key()).fileName()).isNull();
    }

    @Test
    void keepsWhatCameOfEachRow() {
        SurveySheet sheet = aSheetThatHasEnded();

        sweepOn(Objects.requireNonNull(sheet.refusedRowsUntil()).plusDays(1));
        sweepOn(Objects.requireNonNull(sheet.refusedRowsUntil()).plusDays(2));

        assertThat(found(sheet.key()).counts()).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(report.results(sheet.key(), 0))
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REFUSED);
    }
}
