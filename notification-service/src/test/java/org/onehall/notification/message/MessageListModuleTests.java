package org.onehall.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.MessageController.Order;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** In which order an administrator pages through messages. */
@RealParts
@SpringBootTest(
        properties = {"onehall.notification.carriers[0].name=nobody", "onehall.notification.carriers[0].port=1"})
class MessageListModuleTests {

    private static final Instant NOON = Instant.parse("2026-03-31T04:00:00Z");

    @Autowired
    AggregateStore store;

    @Autowired
    MessageController controller;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private List<String> made = List.of();

    /** Two of each second. */
    @BeforeEach
    void queueSeven() {
        made = IntStream.range(0, 7).mapToObj(this::queued).toList();
    }

    private String queued(int i) {
        Instant never = Instant.parse("2100-01-01T00:00:00Z");
        return store.insert(Message.queue(
                        run + "-" + i,
                        MessageKind.ALERT,
                        new Recipient("ref", "key", "A256GCM.sealed", "138"),
                        Origin.NONE,
                        Words.plain("【一站一厅】招焊工"),
                        new Message.Times(NOON.plusSeconds(i / 2), never, never)))
                .key();
    }

    private List<String> walked(@Nullable MessageState state, Order order) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            PageOf<MessageView> page = controller.list(state, order, cursor, 2);
            assertThat(page.total() != null).isEqualTo(state != null && cursor == null);
            page.items().forEach(message -> seen.add(message.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates();
        return seen.stream().filter(id -> id.startsWith(run)).toList();
    }

    @Test
    void pagesThroughThemByTheTimeTheyWereMade() {
        for (MessageState state : new @Nullable MessageState[] {null, MessageState.QUEUED}) {
            assertThat(walked(state, Order.OLDEST)).isEqualTo(made);
            assertThat(walked(state, Order.NEWEST)).isEqualTo(made.reversed());
        }
        assertThat(walked(MessageState.FAILED, Order.NEWEST)).isEmpty();
    }

    @Test
    void refusesACursorOfTheOtherOrder() {
        String cursor = controller.list(null, Order.NEWEST, null, 2).next();
        assertThatThrownBy(() -> controller.list(null, Order.OLDEST, cursor, 2))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("malformed-cursor");
    }
}
