package org.onehall.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTests {

    @ParameterizedTest
    @CsvSource({
        "/api/persons, 200, /api/persons",
        "/api/persons/0198f0a2-7b1c-7def-8abc-0123456789ab/vacancies, 200, /api/persons/{}/vacancies",
        "/api/persons/11010519491231002X, 404, /api/persons/{}",
        "/api/persons/%E7%8E%8B%E6%98%8E, 400, /api/persons/{}",
        "/oauth2/token, 200, /oauth2/token",
        "/v3/api-docs, 200, /v3/api-docs",
        "/wangming, 404, (unknown)"
    })
    void writesTheKindOfAddressAndNoValueInIt(String path, int status, String written) {
        assertThat(AccessLog.kindOf(path, status)).isEqualTo(written);
    }
}
