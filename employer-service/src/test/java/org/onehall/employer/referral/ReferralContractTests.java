package org.onehall.employer.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.platform.testing.EventContracts;

class ReferralContractTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void emitsWhatIsWrittenDown() {
        EventContracts.assertEmits(
                "employer.referral-issued.v1",
                new ReferralEvent.Issued(
                        "r-1", "p-1", "v-1", "e-1", "coordinator-1", "330104001002", TODAY, "2026-000123"));
        EventContracts.assertEmits(
                "employer.referral-transferred.v1", new ReferralEvent.Transferred("r-1", "p-1", "330104002001"));
        EventContracts.assertEmits(
                "employer.hire-agreed.v1", new ReferralEvent.HireAgreed("r-1", "p-1", "v-1", "e-1", 1));
        EventContracts.assertEmits(
                "employer.hire-denied.v1",
                new ReferralEvent.HireDenied("r-1", "p-1", "v-1", "e-1", 1, Reservation.FULL));
        EventContracts.assertEmits("employer.referral-answered.v1", answer(ReferralState.HIRED));
        EventContracts.assertEmits(
                "employer.referral-withdrawn.v1",
                new ReferralEvent.Withdrawn("r-1", "p-1", "v-1", "e-1", "found-work", TODAY));
        EventContracts.assertEmits("employer.person-hired.v1", hire(new BigDecimal("5200.00")));
        EventContracts.assertEmits(
                "employer.person-hired.v1",
                new ReferralEvent.PersonHired("r-1", "p-1", "v-1", "e-1", "晨光食品", TODAY, null));
    }

    private static ReferralEvent.Answered answer(ReferralState outcome) {
        return new ReferralEvent.Answered("r-1", "p-1", "v-1", "e-1", outcome, null, TODAY);
    }

    private static ReferralEvent.PersonHired hire(BigDecimal wage) {
        return new ReferralEvent.PersonHired("r-1", "p-1", "v-1", "e-1", "晨光食品", TODAY, wage);
    }

    @Test
    void readsItsOwnWordThatAHireWasAgreed() {
        EventContracts.sample("employer.hire-agreed.v1", HireEvents.HireAgreed.class);
    }
}
