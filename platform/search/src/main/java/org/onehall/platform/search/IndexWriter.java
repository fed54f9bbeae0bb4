package org.onehall.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.OutboxReader;

/** Brings the index to the stored state of aggregates before their events leave the document. */
final class IndexWriter implements OutboxReader {

    private final SearchMapping mapping;
    private final IndexedTypes types;
    private final AggregateStore store;

    IndexWriter(SearchMapping mapping, IndexedTypes types, AggregateStore store) {
        this.mapping = mapping;
        this.types = types;
        this.store = store;
    }

    @Override
    public void read(Class<? extends Aggregate> type, Collection<String> keys) {
        Collection<Indexed<?, ?>> indexes = types.of(type);
        if (!indexes.isEmpty() && !keys.isEmpty()) {
            Writes.durably(mapping, entries(indexes, keys, load(type, keys)));
        }
    }

    /** For a rebuild: not committed. Documents that changed meanwhile are read and written again until none did. */
    void write(Indexed<?, ?> indexed, Collection<String> keys) {
        Collection<String> left = keys;
        while (!left.isEmpty()) {
            Map<String, ? extends Aggregate> written = load(indexed.aggregate(), left);
            Writes.inBulk(mapping, entries(List.of(indexed), left, written));
            Map<String, ? extends Aggregate> now = load(indexed.aggregate(), left);
            left = left.stream()
                    .filter(key -> version(written, key) != version(now, key))
                    .toList();
        }
    }

    private static long version(Map<String, ? extends Aggregate> aggregates, String key) {
        Aggregate aggregate = aggregates.get(key);
        return aggregate == null ? -1 : aggregate.version();
    }

    private <A extends Aggregate> Map<String, A> load(Class<A> type, Collection<String> keys) {
        return store.findAll(type, keys).stream().collect(Collectors.toMap(Aggregate::key, Function.identity()));
    }

    private static Consumer<SearchIndexingPlan> entries(
            Collection<Indexed<?, ?>> indexes, Collection<String> keys, Map<String, ? extends Aggregate> aggregates) {
        return plan -> keys.forEach(key -> indexes.forEach(
                indexed -> Entries.of(indexed, key, aggregates.get(key)).writeTo(plan)));
    }
}
