package org.onehall.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDELIVERABLE", "EXPIRED"})
    void believesThatItArrivedAfterAReceiptThatItDidNot(FailureReason first) {
        Message message = inState(MessageState.SUBMITTED);
        message.identify("main", "main:1");
        message.bounce(first, NOW);
        message.deliver(NOW.plusSeconds(60));
        assertThat(message.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message.reason()).isNull();
        assertThat(message.settledAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void leavesAloneWhatNoCarrierHasTaken() {
        Message queued = inState(MessageState.QUEUED);
        queued.deliver(NOW);
        queued.bounce(FailureReason.UNDELIVERABLE, NOW);
        assertThat(queued.state()).isEqualTo(MessageState.QUEUED);
        Message refused = inState(MessageState.SUBMITTING);
        refused.refuse(NOW);
        refused.deliver(NOW);
        assertThat(refused.state()).isEqualTo(MessageState.FAILED);
        assertThat(refused.reason()).isEqualTo(FailureReason.REFUSED);
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
