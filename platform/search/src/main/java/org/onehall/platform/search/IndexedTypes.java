package org.onehall.platform.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onehall.platform.events.Aggregate;

/** All that this service indexes. */
record IndexedTypes(List<Indexed<?, ?>> aggregates, List<IndexedCopies<?>> copies) {

    IndexedTypes {
        List<Class<?>> all = Stream.concat(
                        aggregates.stream().<Class<?>>map(Indexed::entry),
                        copies.stream().<Class<?>>map(IndexedCopies::entry))
                .toList();
        Set<Class<?>> distinct = new LinkedHashSet<>(all);
        if (distinct.size() < all.size()) {
            throw new IllegalStateException("An entry type belongs to one index only, but here are " + all);
        }
    }

    Set<Class<?>> entries() {
        Set<Class<?>> entries = new LinkedHashSet<>();
        aggregates.forEach(indexed -> entries.add(indexed.entry()));
        copies.forEach(source -> entries.add(source.entry()));
        return entries;
    }

    Collection<Indexed<?, ?>> of(Class<? extends Aggregate> type) {
        return aggregates.stream()
                .filter(indexed -> indexed.aggregate().equals(type))
                .toList();
    }
}
