package org.onehall.notification.carrier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onehall.notification.message.CarrierScope;
import org.onehall.notification.message.MessageQueue;
import org.onehall.notification.message.ReceiptDesk;
import org.onehall.notification.message.Wake;
import org.onehall.notification.policy.SmsPolicies;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The lines to all carriers, from start to stop. */
@Component
class Carriers implements SmartLifecycle {

    private final CarrierProperties properties;
    private final InboxFactory inboxes;
    private final MessageQueue queue;
    private final ReceiptDesk receipts;
    private final DoubtSweep sweep;
    private final Shared shared;
    private final List<Sender.Line> lines = new CopyOnWriteArrayList<>();
    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** What every sender uses. */
    @Component
    record Shared(Wake wake, Clock clock, SmsPolicies policies, MeterRegistry meters) {}

    Carriers(
            CarrierProperties properties,
            InboxFactory inboxes,
            MessageQueue queue,
            ReceiptDesk receipts,
            DoubtSweep sweep,
            Shared shared) {
        this.properties = properties;
        this.inboxes = inboxes;
        this.queue = queue;
        this.receipts = receipts;
        this.sweep = sweep;
        this.shared = shared;
    }

    @Override
    public void start() {
        running = true;
        properties.carriers().forEach(this::open);
        thread("sms-doubts", this::sweepUntilStopped);
    }

    private void open(CarrierProperties.Carrier carrier) {
        Answers answers = new Answers(receipts);
        CarrierLink link = new CarrierLink(carrier, inboxes.of(carrier), shared.clock());
        Sender.Line line = new Sender.Line(carrier, link, answers);
        Sender sender = new Sender(line, () -> scope(line), queue, shared.wake(), shared.clock(), shared.meters());
        lines.add(line);
        senders.add(sender);
        thread("sms-answers-" + carrier.name(), answers::run);
        thread("sms-line-" + carrier.name(), link::keepUp);
        thread("sms-sender-" + carrier.name(), sender::run);
    }

    /**
     * Its own phones; while it is up and may stand in for others, also those of lines that have been down too long. What
     * it takes so is QUEUED: no other carrier has it, and a claim keeps it from the other should that come back.
     */
    private CarrierScope scope(Sender.Line line) {
        CarrierScope own = ownScope(line.carrier());
        if (!line.carrier().standsIn()) {
            return own;
        }
        Duration patience = shared.policies().today().otherCarrierAfter();
        return lines.stream()
                .filter(other -> !other.equals(line) && other.link().isDownFor(patience))
                .map(other -> ownScope(other.carrier()))
                .reduce(own, CarrierScope::and);
    }

    private CarrierScope ownScope(CarrierProperties.Carrier carrier) {
        Set<String> others = new HashSet<>();
        properties.carriers().stream()
                .filter(other -> !other.name().equals(carrier.name()))
                .forEach(other -> others.addAll(other.prefixes()));
        return new CarrierScope(carrier.prefixes(), others);
    }

    private void sweepUntilStopped() {
        while (running) {
            try {
                Thread.sleep(properties.sweep());
                sweep.once(List.copyOf(lines));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void thread(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    @Override
    public void stop() {
        running = false;
        senders.forEach(Sender::close);
        lines.forEach(line -> {
            line.link().close();
            line.answers().close();
        });
        for (Thread thread : threads) {
            if (thread.getName().startsWith("sms-answers")) {
                join(thread);
            } else {
                thread.interrupt();
            }
        }
        threads.clear();
        senders.clear();
        lines.clear();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    List<Sender.Line> lines() {
        return List.copyOf(lines);
    }
}
