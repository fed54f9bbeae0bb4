package org.onehall.notification.carrier;

import java.time.Clock;
import org.jsmpp.session.QuerySmResult;
import org.onehall.notification.message.DoubtDesk;
import org.onehall.notification.message.FailureReason;
import org.onehall.notification.message.Receipt;
import org.onehall.notification.message.ReceiptDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every few seconds: what is known by now about messages of which too little was known. Any instance may do it. */
final class DoubtSweep {

    private static final Logger log = LoggerFactory.getLogger(DoubtSweep.class);
    private static final int QUESTIONS = 50;

    private final CarrierProperties properties;
    private final DoubtDesk doubts;
    private final ReceiptDesk receipts;
    private final Clock clock;

    DoubtSweep(CarrierProperties properties, DoubtDesk doubts, ReceiptDesk receipts, Clock clock) {
        this.properties = properties;
        this.doubts = doubts;
        this.receipts = receipts;
        this.clock = clock;
    }

    void once(Iterable<Sender.Line> lines) {
        attempt(() -> receipts.sweep(properties.sweep()));
        lines.forEach(line -> attempt(() -> ask(line)));
        attempt(this::giveUp);
    }

    /** Each for itself: what one of them stumbles over does not keep the others from their work. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("Doubtful messages could not be looked at", e);
        }
    }

    private void giveUp() {
        int lost = doubts.giveUp(properties.doubtfulAfter(), properties.silentAfter());
        if (lost > 0) {
            log.warn("{} messages were given up: no carrier has said what became of them", lost);
        }
    }

    private void ask(Sender.Line line) {
        CarrierProperties.Carrier carrier = line.carrier();
        if (carrier.askAfter().isZero() || !line.link().isBound()) {
            return;
        }
        for (DoubtDesk.Unheard unheard : doubts.unheard(carrier.name(), carrier.askAfter(), QUESTIONS)) {
            QuerySmResult answer = line.link().query(unheard.carrierId());
            if (answer != null) {
                take(carrier, unheard, answer);
            }
        }
    }

    private void take(CarrierProperties.Carrier carrier, DoubtDesk.Unheard unheard, QuerySmResult answer) {
        switch (answer.getMessageState()) {
            case DELIVERED ->
                receipts.take(
                        new Receipt(carrier.name(), unheard.carrierId(), unheard.phoneRef(), null, clock.instant()));
            case EXPIRED, DELETED, UNDELIVERABLE, REJECTED ->
                receipts.take(new Receipt(
                        carrier.name(),
                        unheard.carrierId(),
                        unheard.phoneRef(),
                        FailureReason.UNDELIVERABLE,
                        clock.instant()));
            case SCHEDULED, ENROUTE, ACCEPTED, UNKNOWN, SKIPPED -> log.debug("Nothing new about {}", unheard.key());
        }
    }
}
