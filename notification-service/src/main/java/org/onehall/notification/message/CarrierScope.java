package org.onehall.notification.message;

import java.util.HashSet;
import java.util.Set;

/**
 * Which phones a carrier serves.
 *
 * @param prefixes the first three digits it serves; empty: all but {@code others}
 * @param others what other carriers serve
 */
public record CarrierScope(Set<String> prefixes, Set<String> others) {

    public static final CarrierScope EVERYONE = new CarrierScope(Set.of(), Set.of());

    /** The phones of both. */
    public CarrierScope and(CarrierScope more) {
        if (isOpen() && more.isOpen()) {
            return allBut(common(others, more.others));
        }
        if (isOpen()) {
            return allBut(without(others, more.prefixes));
        }
        return more.isOpen()
                ? allBut(without(more.others, prefixes))
                : new CarrierScope(union(prefixes, more.prefixes), Set.of());
    }

    private boolean isOpen() {
        return prefixes.isEmpty();
    }

    private static CarrierScope allBut(Set<String> others) {
        return new CarrierScope(Set.of(), others);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new HashSet<>(all);
        left.removeAll(some);
        return left;
    }
}
