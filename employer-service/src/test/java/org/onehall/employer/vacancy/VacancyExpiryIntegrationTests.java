package org.onehall.employer.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.employer.OnRealParts;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.testing.EventProbe;

@OnRealParts
class VacancyExpiryIntegrationTests {

    private final AggregateStore store;
    private final SearchIndex index;
    private final EventProbe probe;
    private final LocalDate today;

    VacancyExpiryIntegrationTests(AggregateStore store, SearchIndex index, EventProbe probe, Clock clock) {
        this.store = store;
        this.index = index;
        this.probe = probe;
        this.today = LocalDate.now(clock);
    }

    private String publishedSomeDaysAgo(int lastDay) {
        Vacancy vacancy =
                VacancyFixture.aDraft("v-" + UUID.randomUUID(), terms -> terms.until(today.plusDays(lastDay)));
        vacancy.publish(VacancyFixture.POLICY, today.minusDays(10));
        index.refresh(store.insert(vacancy));
        return vacancy.key();
    }

    @Test
    void closesWhatIsPastItsLastDay() {
        String open = publishedSomeDaysAgo(0);
        String past = publishedSomeDaysAgo(-1);
        var closed = probe.await("employer.vacancy-closed.v1", past);
        assertThat(closed.data().path("reason").asString()).isEqualTo("EXPIRED");
        assertThat(store.find(Vacancy.class, open))
                .hasValueSatisfying(vacancy -> assertThat(vacancy.state()).isEqualTo(VacancyState.PUBLISHED));
    }
}
