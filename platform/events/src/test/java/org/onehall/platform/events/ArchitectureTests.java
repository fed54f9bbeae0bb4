package org.onehall.platform.events;

import org.junit.jupiter.api.Test;
import org.onehall.platform.events.outbox.EventIds;
import org.onehall.platform.testing.HouseRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.checkStarter("org.onehall.platform.events", EventIds.class);
    }
}
