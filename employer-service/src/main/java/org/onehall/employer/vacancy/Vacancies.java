package org.onehall.employer.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.springframework.stereotype.Component;

/** What other capabilities may know of vacancies, and ask of them. */
@Component
public class Vacancies {

    private final AggregateStore store;
    private final SearchIndex index;
    private final Clock clock;

    Vacancies(AggregateStore store, SearchIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A vacancy in short.
     *
     * @param open published, not past its last day, with an opening
     */
    public record Summary(
            String id,
            String employerId,
            String employerName,
            String title,
            String division,
            int headcount,
            int openings,
            boolean open) {}

    public Optional<Summary> find(String id) {
        return store.find(Vacancy.class, id)
                .map(it -> new Summary(
                        id,
                        it.employerId(),
                        it.employerName(),
                        it.terms().title(),
                        it.terms().division(),
                        it.terms().headcount(),
                        it.openings(),
                        it.isOpen(LocalDate.now(clock))));
    }

    /** A vacancy with its terms, as matching weighs it. */
    public record Offer(String id, String employerId, String employerName, VacancyTerms terms, int openings) {}

    /** Those that are open, in the order asked for. */
    public List<Offer> open(Collection<String> ids) {
        LocalDate today = LocalDate.now(clock);
        return store.findAll(Vacancy.class, ids).stream()
                .filter(it -> it.isOpen(today))
                .map(it -> new Offer(it.key(), it.employerId(), it.employerName(), it.terms(), it.openings()))
                .toList();
    }

    /** Asks for an opening; the same attempt of a referral always gets the same answer. */
    public Reservation reserve(String id, String referralId, int attempt) {
        LocalDate today = LocalDate.now(clock);
        Reservation reservation =
                store.decide(Vacancy.class, id, vacancy -> vacancy.reserve(referralId, attempt, today));
        store.find(Vacancy.class, id).ifPresent(index::refresh);
        return reservation;
    }
}
