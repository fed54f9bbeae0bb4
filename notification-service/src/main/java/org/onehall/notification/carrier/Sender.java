package org.onehall.notification.carrier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.onehall.notification.message.Acceptance;
import org.onehall.notification.message.CarrierScope;
import org.onehall.notification.message.MessageQueue;
import org.onehall.notification.message.Outgoing;
import org.onehall.notification.message.Wake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes from the queue what the line, the window and the agreed pace have room for, and hands it over. */
final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration NO_ROOM = Duration.ofMillis(5);

    private final Line line;
    private final Supplier<CarrierScope> scope;
    private final MessageQueue queue;
    private final Wake wake;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Throttle throttle;
    private final Semaphore window;
    private final ExecutorService submissions = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;

    /** A carrier, the session to it and where its answers go. */
    record Line(CarrierProperties.Carrier carrier, CarrierLink link, Answers answers) {}

    Sender(Line line, Supplier<CarrierScope> scope, MessageQueue queue, Wake wake, Clock clock, MeterRegistry meters) {
        this.line = line;
        this.scope = scope;
        this.queue = queue;
        this.wake = wake;
        this.clock = clock;
        this.meters = meters;
        this.throttle = new Throttle(line.carrier().perSecond(), System::nanoTime);
        this.window = new Semaphore(line.carrier().window());
        meters.gauge(
                "onehall.sms.window",
                List.of(tag()),
                window,
                w -> line.carrier().window() - w.availablePermits());
        meters.gauge("onehall.sms.bound", List.of(tag()), line.link(), link -> link.isBound() ? 1 : 0);
    }

    /** Runs in a thread of its own until closed. */
    void run() {
        try {
            sendUntilClosed();
        } finally {
            ended.countDown();
        }
    }

    private void sendUntilClosed() {
        while (!closed) {
            long calls = wake.calls();
            try {
                if (!line.link().isBound()) {
                    Thread.sleep(100);
                    continue;
                }
                int room = Math.min(window.availablePermits(), throttle.room());
                if (room < 1) {
                    Thread.sleep(NO_ROOM);
                } else if (send(room) == 0) {
                    wake.sleep(calls, IDLE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Nothing could be taken from the queue for carrier {}", line.carrier(), e);
                pause();
            }
        }
    }

    private int send(int room) throws InterruptedException {
        String batch = UUID.randomUUID().toString();
        List<Outgoing> taken = take(room, batch);
        throttle.use(taken.size());
        for (Outgoing message : taken) {
            window.acquire();
            submissions.execute(() -> {
                try {
                    submit(message);
                } finally {
                    window.release();
                }
            });
        }
        return taken.size();
    }

    private List<Outgoing> take(int room, String batch) {
        try {
            return queue.take(
                    line.carrier().name(),
                    scope.get(),
                    room,
                    batch,
                    line.carrier().lease());
        } catch (RuntimeException e) {
            tell(() -> queue.putBackAll(batch));
            throw e;
        }
    }

    private void submit(Outgoing message) {
        if (!message.expiresAt().isAfter(clock.instant())) {
            tell(() -> queue.putBack(message.key(), clock.instant()));
            return;
        }
        Submission outcome = line.link().submit(message);
        count(outcome);
        switch (outcome) {
            case Submission.Taken(String id) ->
                line.answers()
                        .add(new Acceptance(
                                message.key(),
                                line.carrier().name(),
                                line.carrier().receiptIds().ofAnswer(id)));
            case Submission.NotNow(Duration pause) ->
                tell(() -> queue.putBack(message.key(), clock.instant().plus(pause)));
            case Submission.Refused(int status) -> {
                log.info("Carrier {} refused message {} with status {}", line.carrier(), message.key(), status);
                tell(() -> queue.refuse(message.key()));
            }
            case Submission.Doubtful(String why) ->
                log.warn("Whether carrier {} has message {} is not known: {}", line.carrier(), message.key(), why);
        }
    }

    /** That a carrier does not have a message is known here alone: said until the store has heard, or we are closed. */
    private void tell(Runnable word) {
        while (true) {
            try {
                word.run();
                return;
            } catch (RuntimeException e) {
                log.warn("The store has not heard yet what carrier {} did not take", line.carrier(), e);
                if (closed) {
                    return;
                }
                pause();
            }
        }
    }

    private void count(Submission outcome) {
        Counter.builder("onehall.sms.submissions")
                .tags(List.of(tag(), Tag.of("outcome", outcome.getClass().getSimpleName())))
                .register(meters)
                .increment();
    }

    private Tag tag() {
        return Tag.of("carrier", line.carrier().name());
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes nothing more, hands over what was just being taken, and waits for the answers. */
    void close() {
        closed = true;
        wake.up();
        try {
            ended.await();
            submissions.shutdown();
            if (!submissions.awaitTermination(line.carrier().answerTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Closed before carrier {} had answered everything", line.carrier());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
