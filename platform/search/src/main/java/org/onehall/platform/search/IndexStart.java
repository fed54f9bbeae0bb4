package org.onehall.platform.search;

import org.springframework.context.SmartLifecycle;

/** Builds what is missing before the relay and the web server start. */
final class IndexStart implements SmartLifecycle {

    /** Early: the relay reads into the index, and requests search in it. */
    static final int PHASE = Integer.MIN_VALUE + 10_000;

    private final IndexRebuild rebuild;
    private volatile boolean running;

    IndexStart(IndexRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void start() {
        rebuild.rebuildWhereNeeded();
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
        return PHASE;
    }
}
