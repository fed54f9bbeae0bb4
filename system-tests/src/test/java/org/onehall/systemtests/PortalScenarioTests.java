package org.onehall.systemtests;

import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * The portal as people see it: Playwright walks its rooms in a browser, and each of its tests counts as one here. After the
 * other guests: it walks by two at once, so it leaves no core idle when the other halls are down.
 */
@SharedHall.Guest
@Order(Integer.MAX_VALUE)
class PortalScenarioTests {

    @TestFactory
    List<DynamicNode> thePortalInABrowser(OwnHall own) {
        Walk.assumePossible();
        return Walk.through(own).steps();
    }
}
