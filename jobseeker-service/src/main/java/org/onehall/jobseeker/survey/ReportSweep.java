package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.onehall.platform.events.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Destroys the refused rows of sheets whose term is over, and the sheets' keys. The sheet says so last: cut short anywhere,
 * the next sweep does all of it once more, which changes nothing twice.
 */
@Component
class ReportSweep {

    private static final Logger log = LoggerFactory.getLogger(ReportSweep.class);

    private final AggregateStore store;
    private final SheetReport report;
    private final SheetFiles files;
    private final Clock clock;

    ReportSweep(AggregateStore store, SheetReport report, SheetFiles files, Clock clock) {
        this.store = store;
        this.report = report;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void sweep() {
        LocalDate today = LocalDate.now(clock);
        for (SurveySheet sheet : store.listBy(SurveySheet.class, "keepsRows", true)) {
            if (sheet.termIsOver(today)) {
                report.destroyRefused(sheet.key(), sheet.batchesDone());
                files.remove(sheet.key(), sheet.bytes());
                store.change(SurveySheet.class, sheet.key(), found -> found.rowsDestroyed(clock.instant()));
                log.info("Refused rows of survey sheet {} destroyed, their term is over", sheet.key());
            }
        }
    }
}
