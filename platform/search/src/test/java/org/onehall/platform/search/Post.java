package org.onehall.platform.search;

import java.time.LocalDate;
import org.onehall.platform.events.Aggregate;

/** A document to index: a notice with a title and a day. */
final class Post extends Aggregate {

    private final String title;
    private final LocalDate day;
    private final boolean open;

    Post(String key, String title, LocalDate day, boolean open) {
        super(key);
        this.title = title;
        this.day = day;
        this.open = open;
    }

    static Post titled(String key, String title) {
        return new Post(key, title, LocalDate.of(2026, 3, 2), true);
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
