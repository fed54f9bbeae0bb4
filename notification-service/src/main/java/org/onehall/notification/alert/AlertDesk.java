package org.onehall.notification.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onehall.notification.message.MessageDesk;
import org.onehall.notification.message.Origin;
import org.onehall.notification.message.text.Language;
import org.onehall.notification.message.text.Templates;
import org.onehall.notification.subscription.Subscription;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.Copies;
import org.springframework.stereotype.Service;

/** Turns a vacancy into one message for each phone that asked for the like of it. */
@Service
class AlertDesk {

    private static final int BATCH = 1_000;

    private final StoredAlerts alerts;
    private final AggregateStore store;
    private final Copies copies;
    private final MessageDesk messages;
    private final Templates templates;
    private final Clock clock;

    AlertDesk(
            StoredAlerts alerts,
            AggregateStore store,
            Copies copies,
            MessageDesk messages,
            Templates templates,
            Clock clock) {
        this.alerts = alerts;
        this.store = store;
        this.copies = copies;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Bears repeats and late events: a message is made once for each phone and vacancy, and news older than what is known
     * of the vacancy makes none. The copy is written last, so that a repeat after a crash does all of it again.
     */
    void publish(VacancyPublished vacancy, long sequence) {
        Optional<VacancyStatus> known = copies.find(VacancyStatus.class, vacancy.vacancyId());
        if (known.isPresent() && known.get().event() > sequence) {
            return;
        }
        VacancyStatus status =
                new VacancyStatus(vacancy.vacancyId(), sequence, vacancy.openings() > 0, vacancy.expiresOn());
        if (status.isOpenOn(LocalDate.now(clock))) {
            send(vacancy);
        }
        copies.put(VacancyStatus.class, vacancy.vacancyId(), sequence, status);
    }

    void close(VacancyClosed vacancy, long sequence) {
        copies.put(
                VacancyStatus.class,
                vacancy.vacancyId(),
                sequence,
                new VacancyStatus(vacancy.vacancyId(), sequence, false, null));
    }

    private void send(VacancyPublished vacancy) {
        List<String> fitting = alerts.fitting(vacancy);
        Map<Language, String> texts = Map.of(
                Language.ZH, text(vacancy, Language.ZH),
                Language.EN, text(vacancy, Language.EN));
        for (int from = 0; from < fitting.size(); from += BATCH) {
            List<String> batch = fitting.subList(from, Math.min(from + BATCH, fitting.size()));
            messages.alert(store.findAll(Subscription.class, batch).stream()
                    .filter(Subscription::isActive)
                    .collect(Collectors.groupingBy(
                            subscription -> subscription.recipient().ref()))
                    .values()
                    .stream()
                    .map(ofOnePhone -> alert(ofOnePhone, vacancy.vacancyId(), texts))
                    .toList());
        }
    }

    private static MessageDesk.Alert alert(
            List<Subscription> ofOnePhone, String vacancyId, Map<Language, String> texts) {
        Subscription first = ofOnePhone.getFirst();
        List<String> others = ofOnePhone.stream().skip(1).map(Subscription::key).toList();
        return new MessageDesk.Alert(
                first.recipient(),
                new Origin(first.key(), vacancyId, others),
                texts.getOrDefault(first.language(), ""));
    }

    private String text(VacancyPublished vacancy, Language language) {
        return templates.render(
                "alert",
                language,
                Map.of(
                        "employer", vacancy.employerName(),
                        "title", vacancy.title(),
                        "openings", String.valueOf(vacancy.openings()),
                        "wageFrom", vacancy.wageFrom().toBigInteger().toString(),
                        "wageTo", vacancy.wageTo().toBigInteger().toString(),
                        "expiresOn", day(vacancy.expiresOn(), language)));
    }

    private static String day(LocalDate day, Language language) {
        return language == Language.ZH ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day.toString();
    }
}
