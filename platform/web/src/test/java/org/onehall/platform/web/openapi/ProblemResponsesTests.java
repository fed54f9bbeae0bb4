package org.onehall.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.swagger.v3.oas.models.Operation;
import org.junit.jupiter.api.Test;

class ProblemResponsesTests {

    @Test
    void refusesAStatusWithoutWords() {
        Operation operation = new Operation();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemResponses.add(operation, 418))
                .withMessage("No words for a problem 418");
        assertThat(operation.getResponses()).isNull();
    }
}
