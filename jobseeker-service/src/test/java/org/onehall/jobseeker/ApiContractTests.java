package org.onehall.jobseeker;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.ApiContract;
import org.springframework.boot.test.web.server.LocalServerPort;

@Pool
class ApiContractTests {

    @LocalServerPort
    private int port;

    @Test
    void keepsItsApi() {
        ApiContract.assertKept("jobseeker-service", port);
    }
}
