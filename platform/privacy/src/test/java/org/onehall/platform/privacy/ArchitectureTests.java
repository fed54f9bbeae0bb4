package org.onehall.platform.privacy;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.HouseRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.checkStarter("org.onehall.platform.privacy");
    }
}
