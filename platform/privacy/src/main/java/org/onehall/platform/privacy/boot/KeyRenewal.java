package org.onehall.platform.privacy.boot;

import org.onehall.platform.privacy.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** At start, in the background: wraps the keys of people by the newest master key, so that an older one can be destroyed. */
final class KeyRenewal implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyRenewal.class);
    private static final int BATCH = 500;

    private final PersonKeys keys;
    private volatile boolean running;
    private volatile boolean stopping;

    KeyRenewal(PersonKeys keys) {
        this.keys = keys;
    }

    void renew() {
        long behind = keys.countBehind();
        if (behind == 0) {
            return;
        }
        log.info("{} keys of people are wrapped by an older master key and are wrapped anew", behind);
        String last = null;
        do {
            last = keys.rewrap(last, BATCH);
        } while (last != null && !stopping);
        log.info("{} keys of people are left under an older master key", keys.countBehind());
    }

    private void run() {
        try {
            renew();
        } catch (RuntimeException e) {
            log.warn("Keys of people stay under an older master key until the next start: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        stopping = false;
        Thread.ofVirtual().name("key-renewal").start(this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
