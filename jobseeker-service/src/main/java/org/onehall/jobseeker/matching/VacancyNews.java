package org.onehall.jobseeker.matching;

import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps our copies of open vacancies by what the vacancy pool tells. */
@Configuration(proxyBeanMethods = false)
class VacancyNews {

    /** What we read of {@code employer.vacancy-closed.v1}. */
    record VacancyClosed(String vacancyId) {}

    @Bean
    Subscription vacancies(Copies copies) {
        return Subscription.to("employer.vacancy")
                .on(
                        "employer.vacancy-published.v1",
                        OpenVacancy.class,
                        (open, received) -> copies.put(OpenVacancy.class, open.vacancyId(), received.sequence(), open))
                .on(
                        "employer.vacancy-changed.v1",
                        OpenVacancy.class,
                        (open, received) -> copies.put(OpenVacancy.class, open.vacancyId(), received.sequence(), open))
                .on(
                        "employer.vacancy-closed.v1",
                        VacancyClosed.class,
                        (closed, received) -> copies.remove(OpenVacancy.class, closed.vacancyId(), received.sequence()))
                .build();
    }
}
