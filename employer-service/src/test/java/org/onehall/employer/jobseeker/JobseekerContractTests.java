package org.onehall.employer.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onehall.employer.vacancy.Education;
import org.onehall.platform.testing.EventContracts;

class JobseekerContractTests {

    @Test
    void readsWhatIsSaidOfJobseekers() {
        var wish = EventContracts.sample("jobseeker.wish-changed.v1", JobseekerEvents.WishChanged.class);
        assertThat(wish.education()).isEqualTo(Education.JUNIOR);
        EventContracts.sample("jobseeker.person-registered.v1", JobseekerEvents.PersonRegistered.class);
        EventContracts.sample("jobseeker.person-corrected.v1", JobseekerEvents.PersonCorrected.class);
        EventContracts.sample("jobseeker.person-erased.v1", JobseekerEvents.PersonErased.class);
        var contact = EventContracts.sample("jobseeker.contact-changed.v1", JobseekerEvents.ContactChanged.class);
        assertThat(contact.phoneRef()).hasSize(64);
        var employment =
                EventContracts.sample("jobseeker.employment-changed.v1", JobseekerEvents.EmploymentChanged.class);
        assertThat(employment.status()).isEqualTo("EMPLOYED");
    }

    @Test
    void countsFullYearsOfAge() {
        Wish wish = new Wish(true, List.of(), null, List.of(), List.of(), null, YearMonth.of(1979, 4));
        assertThat(wish.ageOn(LocalDate.of(2026, 3, 31))).isEqualTo(46);
        assertThat(wish.ageOn(LocalDate.of(2026, 4, 1))).isEqualTo(47);
    }
}
