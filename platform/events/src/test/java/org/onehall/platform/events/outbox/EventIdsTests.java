package org.onehall.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventIdsTests {

    @Test
    void sortInTheOrderTheyWereMade() {
        List<String> ids = Stream.generate(EventIds::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areUuidsOfVersionSevenThatTellWhenTheyWereMade() {
        long before = System.currentTimeMillis();
        String id = EventIds.next();

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        assertThat(EventIds.millis(id)).isBetween(before, System.currentTimeMillis() + 100);
    }
}
