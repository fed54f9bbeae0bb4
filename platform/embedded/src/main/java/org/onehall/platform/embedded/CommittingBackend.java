package org.onehall.platform.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Commits what a command wrote before its answer leaves.
 *
 * <p>The file store commits everything that is in memory, whoever wrote it. H2's own timer is therefore off, and a
 * commit waits until no write is half done: writes hold the shared lock, a commit the exclusive one. Reads hold the
 * shared lock too: a commit gives back the room of what was overwritten, and a long scan may still be reading it.
 * Writes that finish while a commit runs are taken together by the next, so that a busy store commits less often than it
 * writes.
 */
final class CommittingBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "serverstatus",
            "listcollections",
            "listdatabases",
            "listindexes",
            "killcursors",
            "endsessions",
            "hostinfo",
            "getlog",
            "getparameter",
            "connectionstatus",
            "collstats",
            "dbstats",
            "validate",
            "whatsmyuri");
    private static final int COMPACT_BELOW_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;

    private final ReadWriteLock consistent = new ReentrantReadWriteLock();
    private final Object committing = new Object();
    private final AtomicLong written = new AtomicLong();
    private final Timer housekeeping = new Timer("store-compact", true);
    private long committed;
    private long compacted;

    private CommittingBackend(MVStore store) {
        super(store);
    }

    static CommittingBackend open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(32)
                .open();
        store.setRetentionTime(0);
        var backend = new CommittingBackend(store);
        backend.compactEvery(Duration.ofSeconds(5));
        return backend;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, @Nullable Document query) {
        boolean writes = !READS.contains(command.toLowerCase(Locale.ROOT));
        consistent.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            long mine = writes ? written.incrementAndGet() : 0;
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
                getMvStore().commit();
                committed = upTo;
            } finally {
                consistent.writeLock().unlock();
            }
        }
    }

    private void compactEvery(Duration pause) {
        var task = new TimerTask() {
            @Override
            public void run() {
                compact();
            }
        };
        housekeeping.schedule(task, pause.toMillis(), pause.toMillis());
    }

    /** Every commit appends; without this the file would keep what was overwritten. */
    private void compact() {
        consistent.writeLock().lock();
        try {
            if (!getMvStore().isClosed() && written.get() != compacted) {
                compacted = written.get();
                getMvStore().compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES);
            }
        } finally {
            consistent.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        housekeeping.cancel();
        consistent.writeLock().lock();
        try {
            super.close();
        } finally {
            consistent.writeLock().unlock();
        }
    }
}
