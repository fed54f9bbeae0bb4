package org.onehall.jobseeker;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.HouseRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check(JobseekerServiceApplication.class);
    }
}
