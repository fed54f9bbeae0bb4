package org.onehall.notification.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onehall.notification.message.FailureReason;
import org.onehall.notification.message.Message;
import org.onehall.notification.message.Objection;
import org.onehall.platform.events.Copies;
import org.springframework.stereotype.Component;

/** No alert is sent about a vacancy that has closed or expired in the meantime. */
@Component
class ClosedVacancyObjection implements Objection {

    private final Copies copies;
    private final Clock clock;

    ClosedVacancyObjection(Copies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** One of which nothing is known yet was published a moment ago: its copy is written after its messages. */
    @Override
    public Map<String, FailureReason> to(Collection<Message> messages) {
        LocalDate today = LocalDate.now(clock);
        Set<String> vacancies = messages.stream()
                .map(Message::vacancyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (vacancies.isEmpty()) {
            return Map.of();
        }
        Set<String> closed = copies.findAll(VacancyStatus.class, vacancies).stream()
                .filter(status -> !status.isOpenOn(today))
                .map(VacancyStatus::vacancyId)
                .collect(Collectors.toSet());
        return messages.stream()
                .filter(message -> message.vacancyId() != null && closed.contains(message.vacancyId()))
                .collect(Collectors.toMap(Message::key, message -> FailureReason.VACANCY_CLOSED));
    }
}
