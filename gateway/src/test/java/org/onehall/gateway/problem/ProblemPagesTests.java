package org.onehall.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemPagesTests {

    private final ProblemPages pages =
            new ProblemPages(new ProblemWriter(messages(), JsonMapper.shared()), DataSize.ofMegabytes(2));

    @ParameterizedTest
    @CsvSource({
        "400, 400, malformed-request",
        "401, 401, unauthenticated",
        "403, 403, forbidden",
        "404, 404, no-such-address",
        "405, 405, method-not-allowed",
        "406, 406, not-acceptable",
        "413, 413, content-too-large",
        "414, 400, malformed-request",
        "415, 415, unsupported-media-type",
        "429, 429, too-many-requests",
        "431, 400, malformed-request",
        "500, 500, internal",
        "505, 500, internal"
    })
    void callsEachStatusWhatTheServicesCallIt(int sent, int status, String code) throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.addHeader("Accept-Language", language);
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, sent);
            MockHttpServletResponse answer = new MockHttpServletResponse();

            pages.error(request, answer);

            JsonNode problem = JsonMapper.shared().readTree(answer.getContentAsByteArray());
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + code);
            assertThat(problem.path("code").stringValue()).isEqualTo(code);
            assertThat(problem.path("status").intValue()).isEqualTo(status);
            assertThat(problem.path("title").stringValue()).isNotBlank();
            assertThat(problem.path("detail").stringValue()).isNotBlank().doesNotContain("{");
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
