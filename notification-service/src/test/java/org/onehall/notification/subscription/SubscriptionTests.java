package org.onehall.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.notification.message.Recipient;
import org.onehall.notification.message.text.Language;

class SubscriptionTests {

    private static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));

    private static Subscription asked() {
        return Subscription.ask(
                "s-1",
                new Recipient("ref", "key", "A256GCM.sealed", "138"),
                new AlertCriteria("焊工", null, null, null, null),
                Language.ZH,
                Consent.asked("2026-01", NOW),
                new Challenge("right", LATER, 3));
    }

    @Test
    void becomesActiveByTheRightCodeAndKeepsTheEvidence() {
        Subscription subscription = asked();
        assertThat(subscription.confirm("right", "token", NOW)).isInstanceOf(ConfirmOutcome.Confirmed.class);
        assertThat(subscription.isActive()).isTrue();
        assertThat(subscription.consent().givenAt()).isEqualTo(NOW);
        assertThat(subscription.consent().textVersion()).isEqualTo("2026-01");
        assertThat(subscription.isHeldBy("token")).isTrue();
    }

    @Test
    void givesAnotherTokenToWhoEntersTheCodeAgain() {
        Subscription subscription = asked();
        subscription.confirm("right", "first", NOW);
        assertThat(subscription.confirm("right", "second", NOW.plusSeconds(5)))
                .isInstanceOf(ConfirmOutcome.Confirmed.class);
        assertThat(subscription.isHeldBy("second")).isTrue();
        assertThat(subscription.consent().givenAt()).isEqualTo(NOW);
    }

    @Test
    void countsWrongCodesAndThenRefusesTheRightOne() {
        Subscription subscription = asked();
        assertThat(subscription.confirm("wrong", "t", NOW)).isEqualTo(new ConfirmOutcome.WrongCode(2));
        subscription.confirm("wrong", "t", NOW);
        assertThat(subscription.confirm("wrong", "t", NOW)).isEqualTo(new ConfirmOutcome.WrongCode(0));
        assertThat(subscription.confirm("right", "t", NOW)).isInstanceOf(ConfirmOutcome.TooLate.class);
        assertThat(subscription.isActive()).isFalse();
    }

    @Test
    void refusesTheRightCodeAfterItsTime() {
        assertThat(asked().confirm("right", "t", LATER)).isInstanceOf(ConfirmOutcome.TooLate.class);
    }

    @Test
    void endsForGood() {
        Subscription subscription = asked();
        subscription.confirm("right", "t", NOW);
        subscription.withdraw(Consent.Way.REPLY, NOW.plusSeconds(60));
        subscription.withdraw(Consent.Way.TOKEN, NOW.plusSeconds(90));
        assertThat(subscription.state()).isEqualTo(SubscriptionState.ENDED);
        assertThat(subscription.consent().endedBy()).isEqualTo(Consent.Way.REPLY);
        assertThat(subscription.confirm("right", "t", NOW)).isInstanceOf(ConfirmOutcome.TooLate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD", "td", " Td。", "ＴＤ", "退订", "【退订】", "STOP", "stop!", "T", "取消订阅", "S T O P"})
    void understandsThatSomebodyWantsNoMore(String reply) {
        assertThat(Replies.isStop(reply)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "谢谢", "别退订", "stop sign", "1"})
    void takesNothingElseForIt(String reply) {
        assertThat(Replies.isStop(reply)).isFalse();
    }
}
