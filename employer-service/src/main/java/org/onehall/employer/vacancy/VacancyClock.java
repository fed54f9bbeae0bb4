package org.onehall.employer.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.onehall.employer.employer.Employers;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What happens to vacancies without a command: their last day passes, their employer gets another name. */
@Configuration(proxyBeanMethods = false)
class VacancyClock {

    private static final Logger log = LoggerFactory.getLogger(VacancyClock.class);
    private static final int BATCH = 500;

    private final AggregateStore store;
    private final SearchIndex index;
    private final Employers employers;
    private final Clock clock;

    VacancyClock(AggregateStore store, SearchIndex index, Employers employers, Clock clock) {
        this.store = store;
        this.index = index;
        this.employers = employers;
        this.clock = clock;
    }

    /** A vacancy past its last day is not offered anyway; this closes it and says so. Repeating it changes nothing. */
    @Scheduled(fixedDelayString = "${onehall.employer.expiry-interval:60s}", initialDelayString = "10s")
    int closeExpired() {
        LocalDate today = LocalDate.now(clock);
        List<String> due = index.query(session -> session.search(VacancyEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> f.bool()
                        .filter(f.match().field("state").matching(VacancyState.PUBLISHED.name()))
                        .filter(f.range().field("expiresOn").lessThan(today)))
                .fetchHits(BATCH));
        for (String id : due) {
            index.refresh(store.change(Vacancy.class, id, vacancy -> vacancy.expire(today)));
        }
        if (!due.isEmpty()) {
            log.info("{} vacancies expired", due.size());
        }
        return due.size();
    }

    @Bean
    Subscription employerEvents() {
        return Subscription.to("employer.employer")
                .on("employer.employer-changed.v1", EmployerRenamed.class, (e, received) -> rename(e.employerId()))
                .build();
    }

    /** To the name of now, read after each vacancy: the event may come late, and another beside it. */
    private void rename(String employerId) {
        LocalDate today = LocalDate.now(clock);
        for (Vacancy vacancy : store.listBy(Vacancy.class, "employerId", employerId)) {
            store.change(
                    Vacancy.class,
                    vacancy.key(),
                    it -> employers.nameOf(employerId).ifPresent(name -> it.renameEmployer(name, today)));
        }
    }

    /** What we read of the event. */
    record EmployerRenamed(String employerId) {}
}
