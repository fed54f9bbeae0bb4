package org.onehall.jobseeker.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.Pool;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.Member;
import org.onehall.jobseeker.household.Relation;
import org.onehall.jobseeker.household.ZeroEmploymentPolicy;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.springframework.beans.factory.annotation.Autowired;

@Pool
class HouseholdReviewModuleTests {

    /** One more than is reviewed at once. */
    private static final int MANY = 501;

    @Autowired
    private AggregateStore store;

    @Autowired
    private SearchIndex index;

    @Autowired
    private HouseholdSearch search;

    @Autowired
    private ZeroEmploymentPolicy policy;

    @Autowired
    private Clock clock;

    /** A pupil who turned sixteen ten days ago: the classification stays, and no event tells of the day. */
    private Household aHouseholdWithABirthday(LocalDate today) {
        Household household = Household.create(UUID.randomUUID().toString(), "330104001001", null);
        Member pupil = new Member(
                UUID.randomUUID().toString(),
                Relation.CHILD,
                today.minusDays(10).minusYears(16),
                Sex.FEMALE,
                EmploymentStatus.INACTIVE,
                1);
        household.join(List.of(pupil), policy, today.minusDays(20));
        return household;
    }

    private long due(LocalDate today) {
        return index.query(session -> session.search(HouseholdEntry.class)
                .where(f -> f.range().field("reviewOn").atMost(today))
                .fetchTotalHitCount());
    }

    @Test
    void reviewsEveryHouseholdWhoseDayHasComeHoweverMany() {
        LocalDate today = LocalDate.now(clock);
        List<Household> households = IntStream.range(0, MANY)
                .mapToObj(i -> aHouseholdWithABirthday(today))
                .toList();
        store.insertAll(households);
        await().atMost(Duration.ofSeconds(30)).until(() -> due(today) >= MANY);

        search.review();

        List<String> ids = households.stream().map(Household::key).toList();
        assertThat(store.findAll(Household.class, ids))
                .hasSize(MANY)
                .allSatisfy(household ->
                        assertThat(household.reviewOn()).isNotNull().isAfter(today));
        assertThat(due(today)).isZero();
    }
}
