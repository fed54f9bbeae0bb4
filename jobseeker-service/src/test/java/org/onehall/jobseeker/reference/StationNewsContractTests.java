package org.onehall.jobseeker.reference;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class StationNewsContractTests {

    @Test
    void readsCodes() {
        EventContracts.sample("station.division-changed.v1", Division.class);
        EventContracts.sample("station.occupation-changed.v1", Occupation.class);
    }
}
