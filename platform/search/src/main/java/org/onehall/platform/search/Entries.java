package org.onehall.platform.search;

import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;

/** What one index is to hold for one aggregate. */
record Entries(Class<?> type, String key, @Nullable Object entry) {

    static <A extends Aggregate> Entries of(Indexed<A, ?> indexed, String key, @Nullable Aggregate aggregate) {
        Object entry =
                aggregate == null ? null : indexed.entry(indexed.aggregate().cast(aggregate));
        return new Entries(indexed.entry(), key, entry);
    }

    void writeTo(SearchIndexingPlan plan) {
        if (entry == null) {
            plan.purge(type, key, null);
        } else {
            plan.addOrUpdate(entry);
        }
    }
}
