package org.onehall.platform.web;

import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.StorePage;

/** Pages of the aggregates' store behind a cursor. */
public final class StorePages {

    private StorePages() {}

    /** Finds what comes behind a position; null begins. */
    @FunctionalInterface
    public interface Find<T extends Aggregate> {
        StorePage<T> behind(@Nullable Map<String, String> position);
    }

    /** @throws ProblemException 400 {@code malformed-cursor} when the cursor is not one of this list in this order */
    public static <T extends Aggregate> PageOf<T> page(@Nullable String cursor, Find<T> find) {
        return page(find(cursor, find), null);
    }

    /** The same, counted on the first page. */
    public static <T extends Aggregate> PageOf<T> page(@Nullable String cursor, Find<T> find, LongSupplier total) {
        return page(find(cursor, find), cursor == null ? total.getAsLong() : null);
    }

    private static <T extends Aggregate> StorePage<T> find(@Nullable String cursor, Find<T> find) {
        return cursor == null ? find.behind(null) : Cursor.at(cursor, find::behind);
    }

    private static <T extends Aggregate> PageOf<T> page(StorePage<T> page, @Nullable Long total) {
        return new PageOf<>(page.items(), page.next() == null ? null : Cursor.encode(page.next()), total);
    }
}
