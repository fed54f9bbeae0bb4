package org.onehall.platform.events;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An index that is away for one aggregate. */
final class ForgetfulReader implements OutboxReader {
    final Set<String> seen = ConcurrentHashMap.newKeySet();
    volatile int failures;
    private volatile @Nullable String forgotten;
    private volatile @Nullable Error error;

    void forget(String key) {
        forgotten = key;
    }

    void forgetWith(String key, Error error) {
        this.error = error;
        forgotten = key;
    }

    void remember() {
        error = null;
        forgotten = null;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread a type reads
    public void read(Class<? extends Aggregate> type, Collection<String> keys) {
        String key = forgotten;
        if (key != null && keys.contains(key)) {
            failures++;
            Error worst = error;
            if (worst != null) {
                throw worst;
            }
            throw new IllegalStateException("The index is away");
        }
        seen.addAll(keys);
    }
}
