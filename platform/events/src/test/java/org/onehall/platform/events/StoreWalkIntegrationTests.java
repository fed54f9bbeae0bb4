package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.query.Criteria;

@RealParts
@SpringBootTest(properties = "spring.application.name=ledger-service")
class StoreWalkIntegrationTests {

    private static final StoreWalk<String> BY_NOTE = StoreWalk.ascending("note", String.class);
    private static final int SIZE = 3;

    @Autowired
    private AggregateStore store;

    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void openElevenOfFourNotes() {
        IntStream.range(0, 11).forEach(i -> store.insert(aLedger(i)));
    }

    private Ledger aLedger(int i) {
        Ledger ledger = Ledger.open(run + "-%02d".formatted(i), null);
        ledger.enter("note " + i % 4);
        return ledger;
    }

    private StorePage<Ledger> page(StoreWalk<?> walk, @Nullable Map<String, String> position) {
        return store.page(Ledger.class, Criteria.where("_id").regex("^" + run), walk, position, SIZE);
    }

    private List<String> walked(StoreWalk<?> walk) {
        List<Ledger> seen = new ArrayList<>();
        Map<String, String> position = null;
        do {
            StorePage<Ledger> page = page(walk, position);
            assertThat(page.items()).hasSizeBetween(1, SIZE);
            seen.addAll(page.items());
            position = page.next();
        } while (position != null);
        return seen.stream()
                .map(ledger -> ledger.key().substring(run.length() + 1))
                .toList();
    }

    @Test
    void visitsEachOnceInBothDirectionsAlthoughManyShareAValue() {
        List<String> ascending = walked(BY_NOTE);
        assertThat(ascending).containsExactly("00", "04", "08", "01", "05", "09", "02", "06", "10", "03", "07");
        assertThat(walked(StoreWalk.descending("note", String.class))).isEqualTo(ascending.reversed());
    }

    @Test
    void walksByTheKeyAlone() {
        assertThat(walked(StoreWalk.descending("_id", String.class)))
                .hasSize(11)
                .startsWith("10", "09", "08");
    }

    @Test
    void refusesAPositionThatIsNotItsOwn() {
        Map<String, String> own = page(BY_NOTE, null).next();
        assertThat(own).isNotNull();
        for (StoreWalk<?> other :
                List.of(StoreWalk.descending("note", String.class), StoreWalk.ascending("owner", String.class))) {
            assertThatIllegalArgumentException().isThrownBy(() -> page(other, own));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> page(BY_NOTE, Map.of("v", "note 1", "id", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> page(BY_NOTE, Map.of("by", "note asc", "v", "note 1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page(
                        StoreWalk.ascending("at", java.time.Instant.class),
                        Map.of("by", "at asc", "v", "yesterday", "id", "x")));
    }
}
