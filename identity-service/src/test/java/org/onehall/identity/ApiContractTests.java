package org.onehall.identity;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.ApiContract;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ApiContractTests {

    @LocalServerPort
    private int port;

    @Test
    void keepsItsApi() {
        ApiContract.assertKept("identity-service", port);
    }
}
