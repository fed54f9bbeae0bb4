package org.onehall.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.OutboxReader;

/**
 * Brings the index to the stored state of aggregates. What was written is compared with the store afterwards and written
 * anew where that has moved on, so whichever of several writers comes last, in this process or in another, leaves the
 * newest state.
 */
final class IndexWriter implements OutboxReader {

    private static final long GONE = -1;

    private final SearchMapping mapping;
    private final IndexedTypes types;
    private final AggregateStore store;

    IndexWriter(SearchMapping mapping, IndexedTypes types, AggregateStore store) {
        this.mapping = mapping;
        this.types = types;
        this.store = store;
    }

    /** Committed before the events of these aggregates leave the document. */
    @Override
    public void read(Class<? extends Aggregate> type, Collection<String> keys) {
        if (!types.of(type).isEmpty() && !keys.isEmpty()) {
            write(type, keys, load(type, keys), Writes::durably);
        }
    }

    /** For a state just stored: seen by the next search, not committed. */
    void refresh(Aggregate aggregate) {
        write(List.of(aggregate), Writes::visibly);
    }

    /** For states just stored: committed. */
    void catchUp(Collection<? extends Aggregate> stored) {
        write(stored, Writes::durably);
    }

    private void write(
            Collection<? extends Aggregate> stored, BiConsumer<SearchMapping, Consumer<SearchIndexingPlan>> way) {
        Class<? extends Aggregate> type = stored.iterator().next().getClass();
        if (!types.of(type).isEmpty()) {
            Map<String, Aggregate> byKey =
                    stored.stream().collect(Collectors.toMap(Aggregate::key, Function.identity()));
            write(type, byKey.keySet(), byKey, way);
        }
    }

    /** For a rebuild: not committed. */
    void write(Indexed<?, ?> indexed, Collection<String> keys) {
        Class<? extends Aggregate> type = indexed.aggregate();
        write(type, List.of(indexed), keys, load(type, keys), Writes::inBulk);
    }

    private void write(
            Class<? extends Aggregate> type,
            Collection<String> keys,
            Map<String, ? extends Aggregate> loaded,
            BiConsumer<SearchMapping, Consumer<SearchIndexingPlan>> way) {
        write(type, types.of(type), keys, loaded, way);
    }

    private void write(
            Class<? extends Aggregate> type,
            Collection<Indexed<?, ?>> indexes,
            Collection<String> keys,
            Map<String, ? extends Aggregate> loaded,
            BiConsumer<SearchMapping, Consumer<SearchIndexingPlan>> way) {
        Collection<String> left = keys;
        Map<String, ? extends Aggregate> written = loaded;
        while (!left.isEmpty()) {
            way.accept(mapping, entries(indexes, left, written));
            left = movedOn(type, left, written);
            written = left.isEmpty() ? Map.of() : load(type, left);
        }
    }

    private List<String> movedOn(
            Class<? extends Aggregate> type, Collection<String> keys, Map<String, ? extends Aggregate> written) {
        Map<String, Long> now = store.versions(type, keys);
        return keys.stream()
                .filter(key -> now.getOrDefault(key, GONE) != version(written.get(key)))
                .toList();
    }

    private static long version(@Nullable Aggregate aggregate) {
        return aggregate == null ? GONE : aggregate.version();
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
