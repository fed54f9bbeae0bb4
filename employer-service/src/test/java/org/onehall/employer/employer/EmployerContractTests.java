package org.onehall.employer.employer;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class EmployerContractTests {

    @Test
    void emitsWhatIsWrittenDown() {
        EventContracts.assertEmits(
                "employer.employer-registered.v1", new EmployerRegistered("e-1", "晨光食品", "330104001"));
        EventContracts.assertEmits("employer.employer-changed.v1", new EmployerChanged("e-1", "晨光食品", "330104001"));
    }
}
