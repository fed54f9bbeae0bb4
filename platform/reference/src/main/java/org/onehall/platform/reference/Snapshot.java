package org.onehall.platform.reference;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onehall.platform.events.Copies;

/**
 * All codes as they were in the store.
 *
 * @param groups the starts of occupation codes; a group without an occupation is none
 * @param learned how many codes this instance had been told of before it read
 * @param readAt by {@link System#nanoTime}
 */
record Snapshot(
        Map<String, ReferenceCode> divisions,
        Map<String, ReferenceCode> occupations,
        Set<String> groups,
        long learned,
        long readAt) {

    static Snapshot read(Copies copies, long learned) {
        long now = System.nanoTime();
        Map<String, ReferenceCode> occupations = byCode(
                copies.all(Occupation.class).stream().map(Occupation::toCode).toList());
        Set<String> groups = occupations.keySet().stream()
                .flatMap(code -> Prefixes.ofOccupation(code).stream())
                .filter(code -> !occupations.containsKey(code))
                .collect(Collectors.toUnmodifiableSet());
        return new Snapshot(
                byCode(copies.all(Division.class).stream().map(Division::toCode).toList()),
                occupations,
                groups,
                learned,
                now);
    }

    private static Map<String, ReferenceCode> byCode(Collection<ReferenceCode> codes) {
        return codes.stream().collect(Collectors.toUnmodifiableMap(ReferenceCode::code, Function.identity()));
    }

    static List<ReferenceCode> inOrder(Map<String, ReferenceCode> codes) {
        return codes.values().stream()
                .sorted(Comparator.comparing(ReferenceCode::code))
                .toList();
    }

    /** @param now how many codes this instance has been told of */
    boolean isFresh(Duration age, long now) {
        return learned == now && System.nanoTime() - readAt < age.toNanos();
    }
}
