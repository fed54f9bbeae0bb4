package org.onehall.jobseeker.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.introduction.SentPerson.Standing;
import org.onehall.platform.testing.EventContracts;

class IntroductionContractTests {

    @Test
    void readsWhatIsSaidOfReferrals() {
        EventContracts.sample("employer.referral-issued.v1", IntroductionNews.Issued.class);
        EventContracts.sample("employer.referral-withdrawn.v1", IntroductionNews.Withdrawn.class);
        var answered = EventContracts.sample("employer.referral-answered.v1", IntroductionNews.Answered.class);
        assertThat(answered.outcome()).isEqualTo(Standing.HIRED);
    }
}
