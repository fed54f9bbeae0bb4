package org.onehall.smscentre.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Messages, waiting parts and what is still owed, in one H2 file.
 *
 * <p>What {@link #write} has written is in the file when it returns, whole or not at all; writers that come together
 * share one commit. The newest messages are kept, the oldest leave when there are more than {@code keep}.
 */
public final class MessageStore implements AutoCloseable {

    private final MVStore file;
    private final MVMap<Long, Message> messages;
    private final MVMap<Long, Due> dues;
    private final MVMap<String, String> parts;
    private final Map<String, NavigableSet<Long>> byPhone = new ConcurrentHashMap<>();
    private final AtomicLong lastId;
    private final int keep;
    private final ReadWriteLock consistent = new ReentrantReadWriteLock();
    private final Object committing = new Object();
    private final AtomicLong written = new AtomicLong();
    private long committed;

    private MessageStore(MVStore file, int keep) {
        this.file = file;
        this.keep = keep;
        this.messages = file.openMap(
                "messages",
                new MVMap.Builder<Long, Message>()
                        .keyType(LongDataType.INSTANCE)
                        .valueType(new Records.Messages()));
        this.dues = file.openMap(
                "dues",
                new MVMap.Builder<Long, Due>().keyType(LongDataType.INSTANCE).valueType(new Records.Dues()));
        this.parts = file.openMap(
                "parts",
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
        messages.values().forEach(this::index);
        this.lastId = new AtomicLong(Math.max(last(messages.lastKey()), last(dues.lastKey())));
    }

    private static long last(@Nullable Long key) {
        return key == null ? 0 : key;
    }

    /**
     * @param path made when missing; held by one store at a time
     * @param keep how many messages are kept
     */
    public static MessageStore open(Path path, int keep) {
        var file = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0)
                .open();
        file.setRetentionTime(0);
        return new MessageStore(file, keep);
    }

    /** Unique over restarts: never below the clock in microseconds, always above the last. */
    public long nextId() {
        return lastId.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1000));
    }

    /** Runs changes of this store and returns when they are in the file. */
    public <T> T write(Supplier<T> changes) {
        consistent.readLock().lock();
        long mine;
        try {
            return changes.get();
        } finally {
            mine = written.incrementAndGet();
            consistent.readLock().unlock();
            commitUpTo(mine);
        }
    }

    private void commitUpTo(long mine) {
        synchronized (committing) {
            if (committed >= mine) {
                return;
            }
            consistent.writeLock().lock();
            try {
                long upTo = written.get();
                file.commit();
                committed = upTo;
            } finally {
                consistent.writeLock().unlock();
            }
        }
    }

    /** Inside {@link #write}. */
    public void add(Message message) {
        messages.put(message.id(), message);
        index(message);
    }

    private void index(Message message) {
        byPhone.computeIfAbsent(message.phone(), phone -> new ConcurrentSkipListSet<>())
                .add(message.id());
    }

    /** Inside {@link #write}. */
    public void add(Due due) {
        dues.put(due.id(), due);
    }

    /** Inside {@link #write}: keeps the part, or takes all of them away and returns their text when none is missing. */
    public Optional<String> add(Part part) {
        synchronized (parts) {
            parts.put(part.key(), part.text());
            var whole = new StringBuilder();
            for (int number = 1; number <= part.total(); number++) {
                String text = parts.get(part.key(number));
                if (text == null) {
                    return Optional.empty();
                }
                whole.append(text);
            }
            for (int number = 1; number <= part.total(); number++) {
                parts.remove(part.key(number));
            }
            return Optional.of(whole.toString());
        }
    }

    /** In the file with the next commit: a debt paid twice after a crash is better than a wait for each. */
    public void paid(Due due) {
        consistent.readLock().lock();
        try {
            dues.remove(due.id());
        } finally {
            consistent.readLock().unlock();
        }
    }

    /** Empty when it is paid or nothing was owed. */
    public Optional<Due> owed(long id) {
        return Optional.ofNullable(dues.get(id));
    }

    /** Empty when it has left, or was never whole. */
    public Optional<Message> message(long id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** What is owed, oldest first. */
    public Collection<Due> owed() {
        return List.copyOf(dues.values());
    }

    /** Oldest first. */
    public List<Message> of(String phone) {
        var found = new ArrayList<Message>();
        for (Long id : byPhone.getOrDefault(phone, new ConcurrentSkipListSet<>())) {
            var message = messages.get(id);
            if (message != null) {
                found.add(message);
            }
        }
        return found;
    }

    /** The last message of each phone, newest first. */
    public List<Message> lastOfEach(int atMost) {
        return byPhone.values().stream()
                .map(ids -> messages.get(ids.last()))
                .filter(message -> message != null)
                .sorted(Comparator.comparingLong(Message::id).reversed())
                .limit(atMost)
                .toList();
    }

    public long size() {
        return messages.sizeAsLong();
    }

    /** Drops what is too old, gives back the room of what was overwritten and commits what is not. */
    public void tidy() {
        consistent.writeLock().lock();
        try {
            if (file.isClosed()) {
                return;
            }
            for (long spare = messages.sizeAsLong() - keep; spare > 0; spare--) {
                drop(messages.firstKey());
            }
            if (file.hasUnsavedChanges()) {
                file.commit();
                file.compact(60, 4 * 1024 * 1024);
            }
        } finally {
            consistent.writeLock().unlock();
        }
    }

    private void drop(@Nullable Long id) {
        var oldest = id == null ? null : messages.remove(id);
        if (oldest != null) {
            byPhone.computeIfPresent(oldest.phone(), (phone, ids) -> {
                ids.remove(oldest.id());
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    @Override
    public void close() {
        consistent.writeLock().lock();
        try {
            file.close();
        } finally {
            consistent.writeLock().unlock();
        }
    }
}
