package org.onehall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkTests {

    private static final Walk<LocalDate> NEWEST_FIRST = Walk.descending("day", LocalDate.class, "sortId");

    private static Post[] posts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Post("p%02d".formatted(i), "岗位", LocalDate.of(2026, 1, 1 + i % 4), true))
                .toArray(Post[]::new);
    }

    private static List<String> page(IndexFixture index, @Nullable Map<String, String> after) {
        return index.index.query(session -> session.search(PostEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> after == null ? f.matchAll() : f.bool().filter(NEWEST_FIRST.after(f, after)))
                .sort(NEWEST_FIRST::sort)
                .fetchHits(3));
    }

    @Test
    void visitsEveryHitOnceAlthoughManyShareAValue() {
        try (var index = IndexFixture.inMemory(posts(11))) {
            List<String> seen = new ArrayList<>();
            List<String> page = page(index, null);
            while (!page.isEmpty()) {
                seen.addAll(page);
                String last = page.getLast();
                Post post = index.post(last);
                page = page(index, NEWEST_FIRST.position(post.day(), last));
            }
            assertThat(seen).doesNotHaveDuplicates().hasSize(11).startsWith("p07", "p03", "p10");
        }
    }

    @Test
    void doesNotSkipWhenAnEarlierHitGoesAway() {
        try (var index = IndexFixture.inMemory(posts(8))) {
            List<String> first = page(index, null);
            index.index.delete(PostEntry.class, first.getFirst());
            Post last = index.post(first.getLast());
            List<String> second = page(index, NEWEST_FIRST.position(last.day(), last.key()));
            assertThat(second).doesNotContainAnyElementsOf(first).hasSize(3).startsWith("p02");
        }
    }

    @Test
    void refusesAPositionThatIsNotItsOwn() {
        try (var index = IndexFixture.inMemory(posts(1))) {
            String order = "day desc";
            assertThat(page(index, Map.of("by", order, "v", "2026-01-02", "id", "1")))
                    .hasSize(1);
            for (Map<String, String> foreign : List.of(
                    Map.of("by", order, "v", "heute", "id", "1"),
                    Map.of("by", order, "v", "2026-01-01"),
                    Map.of("v", "2026-01-01", "id", "1"))) {
                assertThatIllegalArgumentException().isThrownBy(() -> page(index, foreign));
            }
        }
    }

    @Test
    void refusesAPositionOfAnotherOrderOfTheSameValues() {
        try (var index = IndexFixture.inMemory(posts(2))) {
            LocalDate day = LocalDate.of(2026, 1, 1);
            for (Walk<LocalDate> other : List.of(
                    Walk.ascending("day", LocalDate.class, "sortId"),
                    Walk.descending("otherDay", LocalDate.class, "sortId"))) {
                assertThatIllegalArgumentException().isThrownBy(() -> page(index, other.position(day, "p00")));
            }
        }
    }
}
