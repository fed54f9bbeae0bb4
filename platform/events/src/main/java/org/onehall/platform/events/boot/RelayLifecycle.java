package org.onehall.platform.events.boot;

import org.onehall.platform.events.outbox.Broker;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.events.outbox.Sweep;
import org.springframework.context.SmartLifecycle;

/** Starts the relay before anything can command, and stops it after everything that could. */
final class RelayLifecycle implements SmartLifecycle {
    private final Relay relay;
    private final Sweep sweep;
    private final Broker broker;
    private volatile boolean running;

    RelayLifecycle(Relay relay, Sweep sweep, Broker broker) {
        this.relay = relay;
        this.sweep = sweep;
        this.broker = broker;
    }

    @Override
    public void start() {
        relay.start();
        sweep.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            sweep.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        relay.stop();
        broker.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
