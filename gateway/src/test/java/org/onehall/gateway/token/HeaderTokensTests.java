package org.onehall.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class HeaderTokensTests {

    @Test
    void findsTheTokensThatTheFrameworkFinds() {
        DefaultBearerTokenResolver standard = new DefaultBearerTokenResolver();
        HeaderTokens ours = new HeaderTokens();
        for (int c = ' '; c < 256; c++) {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.addHeader("Authorization", "Bearer a.b-c_9" + (char) c + "z");

            assertThat(found(() -> String.valueOf(ours.resolve(request))))
                    .as("character %d", c)
                    .isEqualTo(found(() -> String.valueOf(standard.resolve(request))));
        }
    }

    private static String found(Supplier<String> resolver) {
        try {
            return resolver.get();
        } catch (AuthenticationException refused) {
            return "refused";
        }
    }
}
