package org.onehall.jobseeker;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onehall.platform.testing.Tokens;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Calls the API as the people of a station do. */
public class Station {

    // The client found on the class path would wait as long as a 429 tells it to, and ask again.
    private static final ClientHttpRequestFactory HTTP = new JdkClientHttpRequestFactory();

    private final ServletWebServerApplicationContext context;

    Station(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public RestTestClient as(String token) {
        int port = java.util.Objects.requireNonNull(context.getWebServer()).getPort();
        return RestTestClient.bindToServer(HTTP)
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", Tokens.bearer(token))
                .defaultHeader("Accept-Language", "en")
                .build();
    }

    public RestTestClient coordinator() {
        return as(Tokens.coordinator("330104001"));
    }

    /** What the desk writes down of somebody; tests change what they are about. */
    public static Map<String, Object> somebody(String residentId) {
        Map<String, Object> person = new HashMap<>();
        person.put("residentId", residentId);
        person.put("name", "王小明");
        person.put("phone", Numbers.phone());
        person.put("address", "示范路1号2幢301室");
        person.put("division", District.COMMUNITY);
        person.put("education", "JUNIOR");
        person.put("skills", List.of("缝纫"));
        person.put("wish", Map.of("open", true, "occupations", List.of("4-03-02-01"), "minimumWage", "3500.00"));
        return person;
    }

    public JsonNode register(Map<String, Object> person) {
        return answer(coordinator().post().uri("/api/persons").body(person), 201);
    }

    /** Sends a survey sheet; returns it once it is worked off. */
    static JsonNode sheetOf(RestTestClient sender, byte[] content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "sheet.csv";
            }
        });
        JsonNode sheet = answer(
                sender.post()
                        .uri("/api/survey-sheets")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form),
                202);
        String uri = "/api/survey-sheets/" + sheet.path("id").asString();
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> answer(sender.get().uri(uri), 200), it -> it.hasNonNull("doneAt"));
    }

    public static JsonNode answer(RestTestClient.RequestHeadersSpec<?> request, int status) {
        var result = request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult();
        JsonNode body = result.getResponseBody();
        if (result.getStatus().value() != status) {
            throw new AssertionError(result.getStatus() + " instead of " + status + ": " + body);
        }
        return body == null ? tools.jackson.databind.node.MissingNode.getInstance() : body;
    }
}
