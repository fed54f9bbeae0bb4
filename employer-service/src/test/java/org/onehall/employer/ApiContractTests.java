package org.onehall.employer;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.ApiContract;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnRealParts
class ApiContractTests {

    @LocalServerPort
    private int port;

    @Test
    void keepsItsApi() {
        ApiContract.assertKept("employer-service", port);
    }
}
