package org.onehall.notification.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    @Override
    public Map<String, FailureReason> to(Collection<Message> messages) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Boolean> open = new HashMap<>();
        Map<String, FailureReason> objections = new HashMap<>();
        for (Message message : messages) {
            String vacancy = message.vacancyId();
            if (vacancy != null && !open.computeIfAbsent(vacancy, id -> isOpen(id, today))) {
                objections.put(message.key(), FailureReason.VACANCY_CLOSED);
            }
        }
        return objections;
    }

    /** One of which nothing is known yet was published a moment ago: its copy is written after its messages. */
    private boolean isOpen(String vacancy, LocalDate today) {
        return copies.find(VacancyStatus.class, vacancy)
                .map(status -> status.isOpenOn(today))
                .orElse(true);
    }
}
