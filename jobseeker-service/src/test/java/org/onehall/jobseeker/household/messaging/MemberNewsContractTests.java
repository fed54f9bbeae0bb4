package org.onehall.jobseeker.household.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.platform.testing.EventContracts;

class MemberNewsContractTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"jobseeker.employment-changed.v1", "jobseeker.person-corrected.v1", "jobseeker.person-erased.v1"
            })
    void readsWhomAnEventIsAbout(String type) {
        assertThat(EventContracts.sample(type, MemberNews.About.class).personId())
                .isEqualTo("0199f0c2-7a10-7000-8000-0000000000b1");
    }

    @Test
    void readsWhichHouseholdChanged() {
        assertThat(EventContracts.sample("jobseeker.household-changed.v1", MemberNews.Changed.class)
                        .householdId())
                .isEqualTo("0199f0c2-7a10-7000-8000-0000000000c1");
    }
}
