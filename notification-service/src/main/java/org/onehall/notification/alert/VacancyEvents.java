package org.onehall.notification.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of vacancies. */
@Configuration(proxyBeanMethods = false)
class VacancyEvents {

    @Bean
    Subscription vacancies(AlertDesk desk, MeterRegistry meters) {
        Timer making = meters.timer("onehall.alerts.making");
        return Subscription.to("employer.vacancy")
                .on(
                        "employer.vacancy-published.v1",
                        VacancyPublished.class,
                        (vacancy, event) -> making.record(() -> desk.publish(vacancy, event.sequence())))
                .on(
                        "employer.vacancy-changed.v1",
                        VacancyPublished.class,
                        (vacancy, event) -> making.record(() -> desk.publish(vacancy, event.sequence())))
                .on(
                        "employer.vacancy-closed.v1",
                        VacancyClosed.class,
                        (vacancy, event) -> desk.close(vacancy, event.sequence()))
                .build();
    }
}
