package org.onehall.platform.privacy.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.privacy.AuditTrail.Head;
import org.onehall.platform.privacy.AuditTrail.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Notes the trail's head where whoever cuts the trail cannot reach: in the log and as a metric. Each time what has come since
 * the last note is verified, and that the noted head still stands. A cut while no instance ran shows against the log.
 */
final class AuditWatch implements SmartLifecycle, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(AuditWatch.class);

    private final AuditTrail trail;
    private final Duration every;
    private volatile @Nullable Head noted;
    private volatile boolean intact = true;
    private volatile @Nullable Thread thread;

    AuditWatch(AuditTrail trail, Duration every) {
        this.trail = trail;
        this.every = every;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("onehall.audit.entries", this, AuditWatch::entries)
                .description("Number of the newest entry of the audit trail when it was last noted; it never falls")
                .register(registry);
        Gauge.builder("onehall.audit.intact", this, watch -> watch.intact ? 1 : 0)
                .description("0 once entries of the audit trail were found changed, missing or cut off")
                .register(registry);
    }

    private double entries() {
        Head head = noted;
        return head == null ? Double.NaN : head.sequence();
    }

    /** Verifies what has come since the last note, and notes the head again. */
    void note() {
        Head before = noted;
        Head head = before == null ? trail.head() : since(before);
        if (head != null && !head.equals(before)) {
            noted = head;
            log.info("The audit trail's head is entry {} with hash {}", head.sequence(), head.hash());
        }
    }

    private @Nullable Head since(Head before) {
        Verification page = trail.verifyAfter(before, AuditTrail.PAGE);
        while (page.intact() && page.more()) {
            page = trail.verifyAfter(page.head(), AuditTrail.PAGE);
        }
        if (page.intact()) {
            return page.head();
        }
        intact = false;
        log.error("The audit trail is broken: {}", page.problem());
        return null;
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                note();
            } catch (RuntimeException e) {
                log.warn("The audit trail's head could not be noted: {}", e.toString());
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void start() {
        Thread watching = Thread.ofVirtual().name("audit-watch").unstarted(this::run);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        Thread watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
