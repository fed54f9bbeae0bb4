package org.onehall.employer.vacancy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

/** What a vacancy says of itself. */
sealed interface VacancyEvent extends DomainEvent {

    @EventType("employer.vacancy-drafted.v1")
    record Drafted(String vacancyId, String employerId, String division, String draftedBy, LocalDate draftedOn)
            implements VacancyEvent {}

    @EventType("employer.vacancy-published.v1")
    record Published(@JsonUnwrapped VacancyFacts vacancy) implements VacancyEvent {}

    @EventType("employer.vacancy-changed.v1")
    record Changed(@JsonUnwrapped VacancyFacts vacancy) implements VacancyEvent {}

    @EventType("employer.vacancy-closed.v1")
    record Closed(String vacancyId, ClosureReason reason, LocalDate closedOn) implements VacancyEvent {}
}
