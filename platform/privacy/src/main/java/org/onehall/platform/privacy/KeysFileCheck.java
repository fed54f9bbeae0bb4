package org.onehall.platform.privacy;

import org.springframework.context.SmartLifecycle;

/** Stops a service from starting without its keys, before it takes the first request. */
final class KeysFileCheck implements SmartLifecycle {

    private final KeysFile keys;
    private volatile boolean running;

    KeysFileCheck(KeysFile keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        keys.check();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
