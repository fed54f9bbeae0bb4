package org.onehall.employer.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;

/** Puts vacancies into store and index, past the desk. */
public final class PublishedVacancies {

    private PublishedVacancies() {}

    public static List<Vacancies.Offer> in(
            AggregateStore store, SearchIndex index, LocalDate today, List<VacancyFixture.Terms> terms) {
        return terms.stream()
                .map(each -> {
                    Vacancy vacancy = VacancyFixture.aDraft("v-" + UUID.randomUUID(), usual -> each);
                    vacancy.publish(VacancyFixture.POLICY, today);
                    index.refresh(store.insert(vacancy));
                    return new Vacancies.Offer(vacancy.key(), "e-1", "晨光食品", vacancy.terms(), vacancy.openings());
                })
                .toList();
    }
}
