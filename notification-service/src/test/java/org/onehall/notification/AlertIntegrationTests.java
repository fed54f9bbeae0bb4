package org.onehall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.Message;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.ProbedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

class AlertIntegrationTests extends NotificationIntegration {

    @Autowired
    AggregateStore store;

    @Test
    void sendsAVacancyThatFitsOnceAndSaysSo() {
        String word = rareWord();
        Subscriber subscriber = subscribed(Map.of("keyword", word));
        String vacancy = newId();
        publish(aVacancy(vacancy, "包装工 " + word), 2);
        assertThat(TOWN.awaitTexts(subscriber.phone(), 2).getLast())
                .startsWith("【一站通】示范区晨光食品有限公司招包装工 " + word)
                .contains("4500-6000元")
                .endsWith("TD");
        ProbedEvent delivered = probe.await(
                "notification.message-delivered.v1",
                event -> event.data().path("vacancyId").asString("").equals(vacancy));
        EventContracts.assertObeys(delivered);
        assertThat(delivered.data().path("subscriptionId").asString()).isEqualTo(subscriber.id());
    }

    @Test
    void staysSilentWhereACriterionDoesNotFit() {
        String word = rareWord();
        Subscriber wants = subscribed(Map.of("keyword", word, "minimumWage", "6000"));
        Subscriber wantsMore = subscribed(Map.of("keyword", word, "minimumWage", "6000.01"));
        publish(aVacancy(newId(), word), 2);
        TOWN.awaitTexts(wants.phone(), 2);
        assertThat(TOWN.texts(wantsMore.phone())).hasSize(1);
    }

    @Test
    void sendsOnceWhateverArrivesTwiceOrChanges() {
        String word = rareWord();
        Subscriber subscriber = subscribed(Map.of("keyword", word));
        String id = newId();
        Map<String, Object> vacancy = aVacancy(id, word);
        ObjectNode event = others.publish("employer.vacancy", "employer.vacancy-published.v1", id, 2, vacancy);
        others.publish("employer.vacancy", event);
        others.publish("employer.vacancy", "employer.vacancy-changed.v1", id, 3, vacancy);
        others.publish("employer.vacancy", event);
        String last = newId();
        publish(aVacancy(last, word), 1);
        List<String> texts = TOWN.awaitTexts(subscriber.phone(), 3);
        assertThat(texts).hasSize(3);
    }

    @Test
    void sendsWhenAChangeMakesAVacancyFit() {
        String word = rareWord();
        Subscriber subscriber = subscribed(Map.of("keyword", word, "minimumWage", "6500.00"));
        String id = newId();
        Map<String, Object> vacancy = aVacancy(id, word);
        publish(vacancy, 2);
        vacancy.put("wageTo", "7000.00");
        others.publish("employer.vacancy", "employer.vacancy-changed.v1", id, 3, vacancy);
        assertThat(TOWN.awaitTexts(subscriber.phone(), 2).getLast()).contains("4500-7000元");
    }

    @Test
    void staysSilentAboutAVacancyWhoseEndCameFirst() {
        String word = rareWord();
        Subscriber subscriber = subscribed(Map.of("keyword", word));
        String closed = newId();
        others.publish(
                "employer.vacancy",
                "employer.vacancy-closed.v1",
                closed,
                5,
                Map.of("vacancyId", closed, "reason", "FILLED", "closedOn", today().toString()));
        publish(aVacancy(closed, word), 2);
        Map<String, Object> expired = new HashMap<>(aVacancy(newId(), word));
        expired.put("expiresOn", today().minusDays(1).toString());
        publish(expired, 2);
        publish(aVacancy(newId(), word), 2);
        TOWN.awaitTexts(subscriber.phone(), 2);
        assertThat(TOWN.texts(subscriber.phone())).hasSize(2);
    }

    @Test
    void sendsOneMessageToAPhoneThatSubscribedTwice() {
        String word = rareWord();
        Subscriber first = subscribed(Map.of("keyword", word));
        subscribedToo(first.phone(), Map.of("education", "MASTER", "keyword", word));
        publish(aVacancy(newId(), word), 2);
        publish(aVacancy(newId(), word), 2);
        assertThat(TOWN.awaitTexts(first.phone(), 4)).hasSize(4);
    }

    @Test
    void sendsForTheOtherSubscriptionWhenOneWasEndedBeforeTheMessageWent() {
        String word = rareWord();
        Subscriber one = subscribed(Map.of("keyword", word));
        Subscriber other = subscribedToo(one.phone(), Map.of("education", "MASTER", "keyword", word));
        String vacancy = newId();
        TOWN.goesDown();
        try {
            publish(aVacancy(vacancy, word), 2);
            Message message = awaitMessage(vacancy, m -> true);
            end(one.id().equals(message.subscriptionId()) ? one : other);
        } finally {
            TOWN.comesBack();
        }
        assertThat(TOWN.awaitTexts(one.phone(), 3).getLast()).contains(word);
    }

    @Test
    void sendsForASubscriptionThatTheVacancyFitsSinceAChange() {
        String word = rareWord();
        Subscriber one = subscribed(Map.of("keyword", word));
        Subscriber other = subscribedToo(one.phone(), Map.of("keyword", word, "minimumWage", "6500.00"));
        Map<String, Object> vacancy = aVacancy(newId(), word);
        String id = String.valueOf(vacancy.get("vacancyId"));
        TOWN.goesDown();
        try {
            publish(vacancy, 2);
            awaitMessage(id, m -> true);
            vacancy.put("wageTo", "7000.00");
            others.publish("employer.vacancy", "employer.vacancy-changed.v1", id, 3, vacancy);
            awaitMessage(id, m -> m.subscriptionIds().contains(other.id()));
            end(one);
        } finally {
            TOWN.comesBack();
        }
        assertThat(TOWN.awaitTexts(one.phone(), 3).getLast()).contains(word);
    }

    private Subscriber subscribedToo(String phone, Map<String, ?> criteria) {
        int texts = TOWN.texts(phone).size();
        String id = subscribe(phone, criteria).body().path("id").asString();
        String code = TOWN.awaitTexts(phone, texts + 1).getLast().replaceAll("\\D*(\\d{6}).*", "$1");
        return new Subscriber(phone, id, confirm(id, code).body().path("token").asString());
    }

    private void end(Subscriber subscriber) {
        assertThat(call(
                                "DELETE",
                                "/api/subscriptions/" + subscriber.id(),
                                null,
                                Map.of("Subscription-Token", subscriber.token()))
                        .status())
                .isEqualTo(204);
    }

    private Message awaitMessage(String vacancy, Predicate<Message> wanted) {
        return await().atMost(Duration.ofSeconds(15))
                .until(() -> store.findBy(Message.class, "vacancyId", vacancy).filter(wanted), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void sendsNothingAfterStopByReply() {
        String word = rareWord();
        Subscriber subscriber = subscribed(Map.of("keyword", word));
        Subscriber other = subscribed(Map.of("keyword", word));
        TOWN.reply(subscriber.phone(), " td。");
        assertThat(TOWN.awaitTexts(subscriber.phone(), 2).getLast()).contains("退订");
        ProbedEvent withdrawn = probe.await("notification.consent-withdrawn.v1", subscriber.id());
        EventContracts.assertObeys(withdrawn);
        publish(aVacancy(newId(), word), 2);
        TOWN.awaitTexts(other.phone(), 2);
        assertThat(TOWN.texts(subscriber.phone())).hasSize(2);
    }

    @Test
    void takesAPhoneThatStoppedBackWhenItAsksAgain() {
        String word = rareWord();
        Subscriber before = subscribed(Map.of("keyword", word));
        TOWN.reply(before.phone(), "退订");
        TOWN.awaitTexts(before.phone(), 2);
        String again = subscribe(before.phone(), Map.of("keyword", word))
                .body()
                .path("id")
                .asString();
        String code = TOWN.awaitTexts(before.phone(), 3).getLast().replaceAll("\\D*(\\d{6}).*", "$1");
        assertThat(confirm(again, code).status()).isEqualTo(200);
        publish(aVacancy(newId(), word), 2);
        TOWN.awaitTexts(before.phone(), 4);
    }
}
