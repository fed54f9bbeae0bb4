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
                .containsExactlyInAnyOrder(
                        "201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "500", "503");
        assertThat(place.path("parameters"))
                .anySatisfy(it -> assertThat(it.path("name").asString()).isEqualTo("Idempotency-Key"));
        JsonNode change = api.path("paths").path("/api/orders/{id}").path("put");
        assertThat(change.path("responses").propertyNames())
                .containsExactlyInAnyOrder("204", "400", "401", "403", "404", "409", "412", "413", "415", "500", "503");
        assertThat(api.at("/paths/~1api~1orders~1{id}~1lock/put/responses").propertyNames())
                .contains("428")
                .doesNotContain("413", "415");
        assertThat(api.at("/paths/~1api~1mine/get/responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "403", "406", "500", "503");
        for (String status : new String[] {"429", "503"}) {
            assertThat(api.at("/components/responses/Problem" + status + "/headers/Retry-After/required")
                            .asBoolean(false))
                    .isTrue();
        }
        assertThat(change.path("parameters"))
                .noneSatisfy(it -> assertThat(it.path("name").asString()).isEqualTo("expected"));
        assertThat(change.path("parameters")).anySatisfy(it -> {
            assertThat(it.path("name").asString()).isEqualTo("If-Match");
            assertThat(it.path("in").asString()).isEqualTo("header");
        });
        assertThat(api.path("paths").propertyNames()).allMatch(it -> it.startsWith("/api/"));
    }
}
