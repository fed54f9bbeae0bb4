package org.onehall.jobseeker.person.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class PlacementNewsContractTests {

    @Test
    void readsAReferral() {
        var issued = EventContracts.sample("employer.referral-issued.v1", PlacementNews.Referral.class);
        var withdrawn = EventContracts.sample("employer.referral-withdrawn.v1", PlacementNews.Referral.class);

        assertThat(withdrawn).isEqualTo(issued);
    }

    @Test
    void readsAHire() {
        var hired = EventContracts.sample("employer.person-hired.v1", PlacementNews.PersonHired.class);

        assertThat(hired.toHire().startDate()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void readsALeavingOfTheSamePersonByTheSameReferral() {
        var hired = EventContracts.sample("employer.person-hired.v1", PlacementNews.PersonHired.class);

        assertThat(EventContracts.sample("employer.person-left.v1", PlacementNews.PersonLeft.class))
                .isEqualTo(
                        new PlacementNews.PersonLeft(hired.referralId(), hired.personId(), LocalDate.of(2026, 6, 12)));
    }
}
