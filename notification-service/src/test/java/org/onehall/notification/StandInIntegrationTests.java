package org.onehall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.Message;
import org.onehall.notification.message.MessageDesk;
import org.onehall.notification.message.MessageState;
import org.onehall.notification.message.Origin;
import org.onehall.notification.subscription.PhoneBook;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Three carriers with phones of their own; the second may stand in for the others. */
@RealParts
@SpringBootTest(
        properties = {
            "onehall.notification.policy.quiet-hours=false",
            "onehall.notification.policy.file=classpath:policy/test-sms.json",
            "onehall.notification.sweep=300ms"
        })
class StandInIntegrationTests {

    private static final Town FIRST = Town.start();
    private static final Town SECOND = Town.start();
    private static final SilentCentre SILENT = SilentCentre.start();

    @Autowired
    AggregateStore store;

    @Autowired
    MessageDesk desk;

    @Autowired
    PhoneBook phones;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void carriers(DynamicPropertyRegistry registry) {
        registry.add("onehall.notification.carriers[0].name", () -> "first");
        registry.add("onehall.notification.carriers[0].port", FIRST::port);
        registry.add("onehall.notification.carriers[0].password", () -> Town.PASSWORD);
        registry.add("onehall.notification.carriers[0].prefixes", () -> "171");
        registry.add("onehall.notification.carriers[1].name", () -> "second");
        registry.add("onehall.notification.carriers[1].port", SECOND::port);
        registry.add("onehall.notification.carriers[1].password", () -> Town.PASSWORD);
        registry.add("onehall.notification.carriers[1].stands-in", () -> "true");
        registry.add("onehall.notification.carriers[2].name", () -> "silent");
        registry.add("onehall.notification.carriers[2].port", SILENT::port);
        registry.add("onehall.notification.carriers[2].prefixes", () -> "172");
        registry.add("onehall.notification.carriers[2].answer-timeout", () -> "1s");
        registry.add("onehall.notification.carriers[2].lease", () -> "2s");
    }

    @Test
    void sendsByAnotherWhatWaitsForALineThatIsDownAndGoesBackWhenItIsUp() {
        String phone = Town.newPhone("17100");
        String before = alert(phone, "before");
        FIRST.awaitTexts(phone, 1);
        FIRST.goesDown();
        String during = alert(phone, "during");
        assertThat(SECOND.awaitTexts(phone, 1)).containsExactly("【一站通】during");
        FIRST.comesBack();
        awaitDelivered(during);
        awaitBound("first");
        String after = alert(phone, "after");
        awaitDelivered(after);
        awaitDelivered(before);
        assertThat(FIRST.texts(phone)).containsExactly("【一站通】before", "【一站通】after");
        assertThat(SECOND.texts(phone)).containsExactly("【一站通】during");
        assertThat(one(during).carrier()).isEqualTo("second");
        assertThat(one(after).carrier()).isEqualTo("first");
    }

    @Test
    void neverSendsByAnotherWhatTheFirstMayHaveTaken() {
        String phone = Town.newPhone("17200");
        String doubtful = alert(phone, "doubtful");
        await().atMost(Duration.ofSeconds(15)).until(() -> SILENT.taken().contains(phone));
        SILENT.goesDown();
        String next = alert(phone, "next");
        assertThat(SECOND.awaitTexts(phone, 1)).containsExactly("【一站通】next");
        awaitDelivered(next);
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        assertThat(SECOND.texts(phone)).containsExactly("【一站通】next");
        assertThat(one(doubtful).state()).isEqualTo(MessageState.SUBMITTING);
        assertThat(one(doubtful).carrier()).isEqualTo("silent");
    }

    /** And long enough for what was asked of the queue before. */
    private void awaitBound(String carrier) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> meters.get("onehall.sms.bound")
                                .tag("carrier", carrier)
                                .gauge()
                                .value()
                        == 1);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }

    private String alert(String phone, String text) {
        String vacancy = UUID.randomUUID().toString();
        desk.alert(List.of(new MessageDesk.Alert(
                phones.recipient(phone, "test/" + phone), new Origin(null, vacancy), "【一站通】" + text)));
        return store.findBy(Message.class, "vacancyId", vacancy).orElseThrow().key();
    }

    private void awaitDelivered(String key) {
        await().atMost(Duration.ofSeconds(15)).until(() -> one(key).state() == MessageState.DELIVERED);
    }

    private Message one(String key) {
        return store.find(Message.class, key).orElseThrow();
    }
}
