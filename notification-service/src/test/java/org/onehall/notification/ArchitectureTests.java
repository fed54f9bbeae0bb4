package org.onehall.notification;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.HouseRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(NotificationServiceApplication.class);
    }
}
