package org.onehall.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class StationEventsContractTests {

    @Test
    void readsTheWholeOfADivision() {
        assertThat(EventContracts.sample("station.division-changed.v1", Division.class))
                .isEqualTo(new Division(
                        "330104001002",
                        "景苑社区",
                        "Jingyuan Community",
                        "COMMUNITY",
                        "330104001",
                        LocalDate.of(2012, 1, 1),
                        null));
    }

    @Test
    void readsTheWholeOfAnOccupation() {
        assertThat(EventContracts.sample("station.occupation-changed.v1", Occupation.class))
                .isEqualTo(new Occupation("4-10-01-05", "养老护理员", "Elderly carer", LocalDate.of(2022, 9, 28), null));
    }
}
