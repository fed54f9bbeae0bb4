package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.Hands.ReadAhead;
import org.onehall.jobseeker.survey.SheetRun.ReadBatch;
import org.onehall.jobseeker.survey.SheetRun.TakenBatch;
import org.onehall.jobseeker.survey.SurveySheet.LeaseLostException;
import org.onehall.jobseeker.survey.sheet.SheetRefusedException;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.jobseeker.survey.sheet.WholeSheet;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off sheets, one at a time on each instance; takes over what an instance left lying. */
@Component
class SheetWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SheetWorker.class);

    private final AggregateStore store;
    private final SheetFiles files;
    private final SheetRun run;
    private final SurveyProperties settings;
    private final ReportTerms terms;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean running;

    SheetWorker(
            AggregateStore store,
            SheetFiles files,
            SheetRun run,
            SurveyProperties settings,
            ReportTerms terms,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.run = run;
        this.settings = settings;
        this.terms = terms;
        this.clock = clock;
    }

    /** A sheet has come in: no need to wait for the next sweep, nor to open the file that was just sealed. */
    void wake(String id, byte[] content) {
        Thread.ofVirtual().name("survey-sheets").start(() -> workOff(Map.of(id, content)));
    }

    @Scheduled(fixedDelayString = "${onehall.jobseeker.survey.sweep:5s}")
    void workOff() {
        workOff(Map.of());
    }

    private void workOff(Map<String, byte[]> atHand) {
        if (!running || !working.tryLock()) {
            return;
        }
        try {
            for (SurveySheet sheet : store.listBy(SurveySheet.class, "open", true)) {
                if (running && claim(sheet.key())) {
                    workOff(sheet.key(), atHand.get(sheet.key()));
                }
            }
        } finally {
            working.unlock();
        }
    }

    private boolean claim(String id) {
        return store.decide(SurveySheet.class, id, sheet -> sheet.claim(owner, clock.instant(), leaseEnd()));
    }

    private void workOff(String id, byte @Nullable [] atHand) {
        try (Intake _ = store.intake()) {
            SurveySheet sheet = store.find(SurveySheet.class, id).orElseThrow();
            WholeSheet whole = run.whole(atHand == null ? files.load(id, sheet.bytes()) : atHand);
            count(sheet, whole.count());
            if (workOff(sheet, whole)) {
                store.change(SurveySheet.class, id, done -> done.finish(owner, clock.instant(), rowsUntil()));
                files.remove(id, sheet.bytes());
            }
        } catch (SheetRefusedException e) {
            SurveySheet refused = store.change(
                    SurveySheet.class, id, sheet -> sheet.refuse(owner, e.code(), clock.instant(), rowsUntil()));
            files.remove(id, refused.bytes());
        } catch (LeaseLostException e) {
            log.info("Survey sheet {} was taken over by another instance", id);
        } catch (RuntimeException e) {
            log.error("Survey sheet {} could not go on", id, e);
            giveUpWhenStuck(id);
        }
    }

    private LocalDate rowsUntil() {
        return terms.keptUntil(LocalDate.now(clock));
    }

    /** Tried again when the lease is over, but not for ever: what was taken in stays, and the sender is told. */
    private void giveUpWhenStuck(String id) {
        store.change(SurveySheet.class, id, sheet -> {
            if (sheet.stuck()) {
                sheet.refuse(owner, "sheet-failed", clock.instant(), rowsUntil());
            }
        });
    }

    /** From here on its sender is told how far it is. Reading it to its end took a part of the lease. */
    private void count(SurveySheet sheet, int rows) {
        store.change(SurveySheet.class, sheet.key(), counted -> counted.counted(owner, rows, leaseEnd()));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    /**
     * False when the instance is stopping: another goes on. While a batch is settled the persons of the next one are taken in,
     * and the one after it is read: the store's answers to one are not waited for by the others.
     */
    private boolean workOff(SurveySheet sheet, WholeSheet whole) {
        try (SheetRows rows = whole.rows();
                ReadAhead<ReadBatch> read = run.reading(sheet, rows, settings.batch());
                ReadAhead<TakenBatch> taken = run.taking(sheet, read)) {
            int batch = 0;
            for (TakenBatch next = taken.next(); !next.isEmpty(); next = taken.next()) {
                if (!running) {
                    return false;
                }
                if (batch >= sheet.batchesDone()) {
                    advance(sheet, batch, run.settle(sheet, batch, next));
                }
                batch++;
            }
        }
        return true;
    }

    private void advance(SurveySheet sheet, int batch, Counts counts) {
        store.change(SurveySheet.class, sheet.key(), found -> found.progress(owner, batch, counts, leaseEnd()));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets the batch under way end, and its lease with it. */
    @Override
    public void stop() {
        running = false;
        working.lock();
        try {
            log.debug("No survey sheet under way");
        } finally {
            working.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
