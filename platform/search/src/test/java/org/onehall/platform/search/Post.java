package org.onehall.platform.search;

import java.time.LocalDate;
import org.onehall.platform.events.Aggregate;

/** A document to index: a notice with a title and a day. */
final class Post extends Aggregate {

    private final String title;
    private final LocalDate day;
    private final boolean open;
    private final long version;

    Post(String key, String title, LocalDate day, boolean open) {
        this(key, title, day, open, 0);
    }

    private Post(String key, String title, LocalDate day, boolean open, long version) {
        super(key);
        this.version = version;
        this.title = title;
        this.day = day;
        this.open = open;
    }

    static Post titled(String key, String title) {
        return new Post(key, title, LocalDate.of(2026, 3, 2), true);
    }

    /** As a command leaves it: at the next version. */
    Post closed() {
        return new Post(key(), title, day, false, version + 1);
    }

    @Override
    public long version() {
        return version;
    }

    String title() {
        return title;
    }

    LocalDate day() {
        return day;
    }

    boolean open() {
        return open;
    }
}
