package org.onehall.smscentre.message;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Messages, waiting parts and what is still owed: in memory, and as a journal of changes in one file.
 *
 * <p>What {@link #write} has written is in the file when it returns, whole or not at all; writers that come together
 * share one write to it. The newest messages are kept, the oldest leave when there are more than {@code keep}.
 */
public final class MessageStore implements AutoCloseable {

    private static final int SPARE = 16 * 1024 * 1024;
    private static final int IN_ONE_RECORD = 500;

    private final ConcurrentNavigableMap<Long, Message> messages = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, Due> dues = new ConcurrentSkipListMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, NavigableSet<Long>> byPhone = new ConcurrentHashMap<>();
    private final AtomicLong lastId;
    private final int keep;
    private final Journal journal;
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Change> changes = new ArrayList<>();
    private long tidySize;

    private MessageStore(Path path, int keep) {
        this.keep = keep;
        this.journal = Journal.open(path, record -> Records.read(record).forEach(this::apply));
        this.tidySize = journal.size();
        this.lastId = new AtomicLong(Math.max(last(messages), last(dues)));
    }

    private static long last(NavigableMap<Long, ?> byId) {
        return byId.isEmpty() ? 0 : byId.lastKey();
    }

    /**
     * @param path made when missing; held by one store at a time
     * @param keep how many messages are kept
     */
    public static MessageStore open(Path path, int keep) {
        return new MessageStore(path, keep);
    }

    /** Unique over restarts: never below the clock in microseconds, always above the last. */
    public long nextId() {
        return lastId.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() * 1000));
    }

    /** Runs changes of this store and returns when they are in the file. */
    public <T> T write(Supplier<T> command) {
        long mine;
        changing.lock();
        try {
            return command.get();
        } finally {
            mine = journal.append(Records.write(changes));
            changes.clear();
            changing.unlock();
            journal.flush(mine);
        }
    }

    private void change(Change change) {
        apply(change);
        changes.add(change);
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Came(Message message) -> {
                messages.put(message.id(), message);
                byPhone.computeIfAbsent(message.phone(), phone -> new ConcurrentSkipListSet<>())
                        .add(message.id());
            }
            case Change.Left(long id) -> drop(id);
            case Change.Owed(Due due) -> dues.put(due.id(), due);
            case Change.Paid(long id) -> dues.remove(id);
            case Change.Waits(Part part) -> parts.put(part.key(), part);
            case Change.Joined(Part part) -> {
                for (int number = 1; number <= part.total(); number++) {
                    parts.remove(part.key(number));
                }
            }
        }
    }

    private void drop(long id) {
        Message message = messages.remove(id);
        if (message != null) {
            byPhone.computeIfPresent(message.phone(), (phone, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    /** Inside {@link #write}. */
    public void add(Message message) {
        change(new Change.Came(message));
    }

    /** Inside {@link #write}. */
    public void add(Due due) {
        change(new Change.Owed(due));
    }

    /** Inside {@link #write}: keeps the part, or takes all of them away and returns their text when none is missing. */
    public Optional<String> add(Part part) {
        change(new Change.Waits(part));
        var whole = new StringBuilder();
        for (int number = 1; number <= part.total(); number++) {
            Part other = parts.get(part.key(number));
            if (other == null) {
                return Optional.empty();
            }
            whole.append(other.text());
        }
        change(new Change.Joined(part));
        return Optional.of(whole.toString());
    }

    /** In the file with the next write: a debt paid twice after a crash is better than a wait for each. */
    public void paid(Due due) {
        changing.lock();
        try {
            Change paid = new Change.Paid(due.id());
            apply(paid);
            journal.append(Records.write(List.of(paid)));
        } finally {
            changing.unlock();
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
        return messages.size();
    }

    /** Drops what is too old, writes what is not in the file yet, and the file anew when most of it is about what has gone. */
    public void tidy() {
        changing.lock();
        try {
            for (int spare = messages.size() - keep; spare > 0; spare--) {
                change(new Change.Left(messages.firstKey()));
            }
            if (!changes.isEmpty()) {
                journal.append(Records.write(changes));
                changes.clear();
            }
            journal.flush();
            if (journal.size() > SPARE + 2 * tidySize) {
                journal.replaceBy(everything());
                tidySize = journal.size();
            }
        } finally {
            changing.unlock();
        }
    }

    private Stream<byte[]> everything() {
        List<Change> all = new ArrayList<>(messages.size() + dues.size() + parts.size());
        messages.values().forEach(message -> all.add(new Change.Came(message)));
        dues.values().forEach(due -> all.add(new Change.Owed(due)));
        parts.values().forEach(part -> all.add(new Change.Waits(part)));
        return IntStream.iterate(0, from -> from < all.size(), from -> from + IN_ONE_RECORD)
                .mapToObj(from -> Records.write(all.subList(from, Math.min(from + IN_ONE_RECORD, all.size()))));
    }

    @Override
    public void close() {
        changing.lock();
        try {
            journal.close();
        } finally {
            changing.unlock();
        }
    }
}
