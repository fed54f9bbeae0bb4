package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.web.shop.ShopApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RealParts
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=10KB", "onehall.web.max-body=20KB"})
class OpenApiIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void describesWhatEveryOperationShares() {
        JsonNode api = Answer.get(port, "/v3/api-docs").json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/info/title").asString()).isEqualTo("shop-service");
        assertThat(api.at("/components/schemas/Problem/required").size()).isEqualTo(5);
        JsonNode place = api.path("paths").path("/api/orders").path("post");
        assertThat(place.path("responses").propertyNames())
                .contains("201", "400", "401", "403", "409", "413", "415", "422", "default")
                .doesNotContain("200", "404", "412");
        assertThat(place.path("parameters"))
                .anySatisfy(it -> assertThat(it.path("name").asString()).isEqualTo("Idempotency-Key"));
        JsonNode change = api.path("paths").path("/api/orders/{id}").path("put");
        assertThat(change.path("responses").propertyNames()).contains("204", "404", "412");
        assertThat(change.path("parameters"))
                .noneSatisfy(it -> assertThat(it.path("name").asString()).isEqualTo("expected"));
        assertThat(change.path("parameters")).anySatisfy(it -> {
            assertThat(it.path("name").asString()).isEqualTo("If-Match");
            assertThat(it.path("in").asString()).isEqualTo("header");
        });
        assertThat(api.path("paths").propertyNames()).allMatch(it -> it.startsWith("/api/"));
    }
}
