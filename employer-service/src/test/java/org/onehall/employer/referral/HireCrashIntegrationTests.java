package org.onehall.employer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.employer.Hall;
import org.onehall.employer.OnRealParts;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.employer.vacancy.Vacancies;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.RealBroker;
import tools.jackson.databind.JsonNode;

/** A hire whose process dies after each of its writes, told by doing only the writes before. */
@OnRealParts
class HireCrashIntegrationTests {

    private final Hall hall;
    private final AggregateStore store;
    private final Vacancies vacancies;
    private final EventProbe probe;
    private final RealBroker broker;
    private final Clock clock;
    private final LocalDate today;

    HireCrashIntegrationTests(
            Hall hall, AggregateStore store, Vacancies vacancies, EventProbe probe, RealBroker broker, Clock clock) {
        this.hall = hall;
        this.store = store;
        this.vacancies = vacancies;
        this.probe = probe;
        this.broker = broker;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void open() {
        hall.opens();
    }

    private String aReferralTo(String vacancy) {
        Vacancies.Summary summary = vacancies.find(vacancy).orElseThrow();
        Referral referral = Referral.issue(
                new Referral.Letter("r-" + UUID.randomUUID(), "2026-000123"),
                new Referral.Person("p-" + UUID.randomUUID(), Hall.COMMUNITY),
                new Target(vacancy, summary.employerId(), summary.employerName(), summary.title()),
                "coordinator-1",
                Act.ofTheHall(clock));
        return store.insert(referral).key();
    }

    private void agrees(String referral) {
        store.change(Referral.class, referral, it -> it.agree(Engagement.of(today, null), Act.ofTheHall(clock)));
    }

    private String aVacancy(int headcount) {
        return hall.publishesAVacancy(hall.registersAnEmployer(), headcount);
    }

    private JsonNode vacancy(String id) {
        return hall.get("/api/vacancies/" + id, Hall.COORDINATOR);
    }

    @Test
    void endsAfterDyingOnceTheReferralAgreed() {
        String vacancy = aVacancy(2);
        String referral = aReferralTo(vacancy);
        agrees(referral);

        probe.await("employer.person-hired.v1", referral);
        assertThat(vacancy(vacancy).path("openings").asInt()).isEqualTo(1);
    }

    @Test
    void endsAfterDyingOnceTheOpeningWasReserved() {
        String vacancy = aVacancy(2);
        String referral = aReferralTo(vacancy);
        assertThat(vacancies.reserve(vacancy, referral, 1)).isEqualTo(Reservation.TAKEN);
        agrees(referral);

        probe.await("employer.person-hired.v1", referral);
        assertThat(vacancy(vacancy).path("openings").asInt()).isEqualTo(1);
    }

    @Test
    void opensTheReferralAgainWhenTheVacancyIsFullByThen() {
        String vacancy = aVacancy(1);
        String referral = aReferralTo(vacancy);
        vacancies.reserve(vacancy, "another", 1);
        agrees(referral);

        org.awaitility.Awaitility.await()
                .until(() -> store.find(Referral.class, referral).orElseThrow().denial() == Reservation.FULL);
        EventContracts.assertObeys(probe.await("employer.hire-denied.v1", referral));
        assertThat(vacancy(vacancy).path("openings").asInt()).isZero();
        assertThat(probe.about(referral)).noneMatch(event -> event.type().equals("employer.person-hired.v1"));
    }

    @Test
    void hiresWhileTheBrokerIsAwayAndTellsOnceItIsBack() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        String referral = hall.refers(hall.jobseeker(), vacancy);
        broker.pause();
        try {
            assertThat(hall.hires(employer, referral).getStatusCode().value()).isEqualTo(200);
            assertThat(vacancy(vacancy).path("closureReason").asString()).isEqualTo("FILLED");
        } finally {
            broker.resume();
        }
        probe.await("employer.person-hired.v1", referral);
        probe.await("employer.vacancy-closed.v1", vacancy);
        assertThat(probe.about(referral))
                .filteredOn(event -> event.type().equals("employer.person-hired.v1"))
                .hasSize(1);
    }
}
