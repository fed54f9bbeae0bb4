package org.onehall.employer.vacancy;

import static org.onehall.employer.vacancy.VacancyFixture.TODAY;
import static org.onehall.employer.vacancy.VacancyFixture.aPublishedVacancy;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class VacancyContractTests {

    private static final VacancyFacts RICH = VacancyFacts.of(aPublishedVacancy(
            terms -> terms.education(Education.JUNIOR).skills("叉车").ages(18, 55)));
    private static final VacancyFacts BARE = VacancyFacts.of(aPublishedVacancy());

    @Test
    void emitsWhatIsWrittenDown() {
        EventContracts.assertEmits(
                "employer.vacancy-drafted.v1",
                new VacancyEvent.Drafted("v-1", "e-1", "330104001002", "coordinator-1", TODAY));
        EventContracts.assertEmits("employer.vacancy-published.v1", new VacancyEvent.Published(RICH));
        EventContracts.assertEmits("employer.vacancy-published.v1", new VacancyEvent.Published(BARE));
        EventContracts.assertEmits("employer.vacancy-changed.v1", new VacancyEvent.Changed(RICH));
        for (ClosureReason reason : ClosureReason.values()) {
            EventContracts.assertEmits("employer.vacancy-closed.v1", new VacancyEvent.Closed("v-1", reason, TODAY));
        }
    }

    @Test
    void readsTheEmployersNewName() {
        EventContracts.sample("employer.employer-changed.v1", VacancyClock.EmployerRenamed.class);
    }
}
