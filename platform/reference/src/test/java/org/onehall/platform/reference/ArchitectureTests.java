package org.onehall.platform.reference;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.HouseRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.checkStarter("org.onehall.platform.reference");
    }
}
