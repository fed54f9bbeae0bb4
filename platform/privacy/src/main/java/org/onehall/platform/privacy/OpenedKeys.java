package org.onehall.platform.privacy;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The keys read last, for a minute at most and 4,096 at most. */
final class OpenedKeys {

    private static final int LIMIT = 4_096;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Clock clock;
    private final Map<Integer, Aead> masters = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, OpenedKey> people = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OpenedKey> eldest) {
            return size() > LIMIT;
        }
    };

    OpenedKeys(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    OpenedKey get(String personKey) {
        lock.lock();
        try {
            OpenedKey key = people.get(personKey);
            if (key != null && clock.millis() - key.readAt() > MINUTE) {
                people.remove(personKey);
                return null;
            }
            return key;
        } finally {
            lock.unlock();
        }
    }

    void put(String personKey, OpenedKey key) {
        lock.lock();
        try {
            people.put(personKey, key);
        } finally {
            lock.unlock();
        }
    }

    void remove(String personKey) {
        lock.lock();
        try {
            people.remove(personKey);
        } finally {
            lock.unlock();
        }
    }

    Aead master(int number, IntFunction<Aead> make) {
        return masters.computeIfAbsent(number, make::apply);
    }
}
