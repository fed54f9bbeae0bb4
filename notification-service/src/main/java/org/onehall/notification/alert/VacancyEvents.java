package org.onehall.notification.alert;

import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of vacancies. */
@Configuration(proxyBeanMethods = false)
class VacancyEvents {

    @Bean
    Subscription vacancies(AlertDesk desk) {
        return Subscription.to("employer.vacancy")
                .on(
                        "employer.vacancy-published.v1",
                        VacancyPublished.class,
                        (vacancy, event) -> desk.publish(vacancy, event.sequence()))
                .on(
                        "employer.vacancy-changed.v1",
                        VacancyPublished.class,
                        (vacancy, event) -> desk.publish(vacancy, event.sequence()))
                .on(
                        "employer.vacancy-closed.v1",
                        VacancyClosed.class,
                        (vacancy, event) -> desk.close(vacancy, event.sequence()))
                .build();
    }
}
