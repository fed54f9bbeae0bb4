package org.onehall.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");

    private static Message inState(MessageState state) {
        return new Message(
                "m-1",
                MessageKind.CONFIRMATION,
                1,
                "s-1",
                null,
                new Recipient("ref", "key", "A256GCM.sealed", "138"),
                NOW,
                NOW.plus(Duration.ofMinutes(10)),
                new Words(null, "A256GCM.sealed", 1),
                state,
                NOW);
    }

    @Test
    void forgetsItsCodeOnceItIsSettled() {
        Message message = inState(MessageState.SUBMITTED);
        message.deliver(NOW);
        assertThat(message.words().sealed()).isNull();
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void believesALateReceiptThatItArrived() {
        Message message = inState(MessageState.SUBMITTED);
        message.giveUp(NOW);
        assertThat(message.reason()).isEqualTo(FailureReason.UNKNOWN);
        message.deliver(NOW);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.reason()).isNull();
    }

    @Test
    void doesNotTakeBackThatItArrived() {
        Message message = inState(MessageState.SUBMITTED);
        message.deliver(NOW);
        message.bounce(FailureReason.UNDELIVERABLE, NOW);
        message.giveUp(NOW);
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void cannotBeDroppedOnceACarrierMayHaveIt() {
        assertThatThrownBy(() -> inState(MessageState.SUBMITTING).drop(FailureReason.EXPIRED, NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inState(MessageState.SUBMITTED).putBack(NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> inState(MessageState.QUEUED).deliver(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesBackToTheQueueOnlyWhenTheCarrierDoesNotHaveIt() {
        Message message = inState(MessageState.SUBMITTING);
        message.putBack(NOW.plusSeconds(1));
        assertThat(message.state()).isEqualTo(MessageState.QUEUED);
        assertThat(message.words().sealed()).isNotNull();
        assertThat(message.notBefore()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void hasOneKeyForOnePurpose() {
        assertThat(MessageDesk.key("alert", "a", "bc")).isEqualTo(MessageDesk.key("alert", "a", "bc"));
        assertThat(MessageDesk.key("alert", "a", "bc")).isNotEqualTo(MessageDesk.key("alert", "ab", "c"));
    }
}
