package org.onehall.notification;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.ApiContract;

class ApiContractTests extends NotificationIntegration {

    @Test
    void keepsItsApi() {
        ApiContract.assertKept("notification-service", port);
    }
}
