package org.onehall.employer;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What people do at the hall, as tests tell it. */
@TestComponent
public class Hall {

    public static final String STREET = "330104001";
    public static final String COMMUNITY = "330104001002";
    public static final String PACKER = "6-31-05-01";
    public static final String COORDINATOR = Tokens.coordinator(STREET);

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final RestClient HTTP = RestClient.builder()
            .requestFactory(new JdkClientHttpRequestFactory())
            .build();

    private final Environment environment;
    private final OtherServices others;
    private final Clock clock;

    Hall(Environment environment, OtherServices others, Clock clock) {
        this.clock = clock;
        this.environment = environment;
        this.others = others;
    }

    public ResponseEntity<JsonNode> call(
            HttpMethod method, String path, @Nullable String token, @Nullable Object body) {
        return call(method, path, token, body, Map.of());
    }

    public ResponseEntity<JsonNode> call(
            HttpMethod method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            Map<String, String> headers) {
        RestClient.RequestBodySpec request = HTTP.method(method)
                .uri("http://localhost:" + environment.getProperty("local.server.port") + path)
                .header("Accept-Language", headers.getOrDefault("Accept-Language", "en"));
        headers.forEach((name, value) -> request.headers(all -> all.set(name, value)));
        if (token != null) {
            request.header("Authorization", Tokens.bearer(token));
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve()
                .onStatus(status -> true, (asked, answer) -> {})
                .toEntity(JsonNode.class);
    }

    public JsonNode get(String path, String token) {
        return body(call(HttpMethod.GET, path, token, null));
    }

    public static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        if (body == null) {
            throw new AssertionError("An answer without a body: " + answer.getStatusCode());
        }
        return body;
    }

    /** Divisions and occupations reach the service as they will from station-service. */
    public void opens() {
        for (String code : List.of("330104", STREET, COMMUNITY, "330104002", "330104002001")) {
            Map<String, Object> division = Map.of(
                    "code", code, "name", "区划" + code, "nameEn", code, "kind", "STREET", "validFrom", "2020-01-01");
            others.publish("station.division", "station.division-changed.v1", code, 1, division);
        }
        for (String code : List.of(PACKER, "4-03-02-01")) {
            Map<String, Object> occupation =
                    Map.of("code", code, "name", "工种" + code, "nameEn", code, "validFrom", "2020-01-01");
            others.publish("station.occupation", "station.occupation-changed.v1", code, 1, occupation);
        }
        String employer = registersAnEmployer();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(HttpMethod.POST, "/api/vacancies", COORDINATOR, aVacancyOf(employer))
                        .getStatusCode()
                        .is2xxSuccessful());
    }

    public static String aCreditCode() {
        StringBuilder code = new StringBuilder("9133010");
        int number = NUMBERS.incrementAndGet() * 7919;
        for (int i = 0; i < 10; i++) {
            code.append(ALPHABET.charAt(number % 31));
            number = number / 31 + i;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }

    public static Map<String, Object> anEmployer(String name) {
        return Map.of(
                "creditCode",
                aCreditCode(),
                "name",
                name,
                "scale",
                "SMALL",
                "division",
                STREET,
                "contact",
                Map.of("name", "王小明", "phone", "13800001234"));
    }

    /** Waits until the division is known, as the first of a context. */
    public String registersAnEmployer() {
        Map<String, Object> employer = anEmployer("示范区晨光食品有限公司" + NUMBERS.incrementAndGet());
        return body(await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> call(HttpMethod.POST, "/api/employers", COORDINATOR, employer),
                                answer -> answer.getStatusCode().is2xxSuccessful()))
                .path("id")
                .asString();
    }

    public static Map<String, Object> aVacancyOf(String employerId) {
        return new HashMap<>(Map.of(
                "employerId",
                employerId,
                "title",
                "包装工",
                "occupation",
                PACKER,
                "division",
                COMMUNITY,
                "wageFrom",
                "4500.00",
                "wageTo",
                "6000",
                "headcount",
                2,
                "skills",
                List.of("叉车")));
    }

    public String publishesAVacancy(String employerId, int headcount) {
        Map<String, Object> vacancy = aVacancyOf(employerId);
        vacancy.put("headcount", headcount);
        return publishes(vacancy);
    }

    public String publishes(Map<String, Object> vacancy) {
        String id = body(call(HttpMethod.POST, "/api/vacancies", COORDINATOR, vacancy))
                .path("id")
                .asString();
        JsonNode published = body(call(HttpMethod.PUT, "/api/vacancies/" + id + "/publication", COORDINATOR, null));
        if (!published.path("state").asString().equals("PUBLISHED")) {
            throw new AssertionError(published);
        }
        return id;
    }

    public static Map<String, Object> aWish(String personId, boolean employed) {
        return new HashMap<>(Map.of(
                "personId",
                personId,
                "division",
                COMMUNITY,
                "open",
                true,
                "occupations",
                List.of("6-31"),
                "minimumWage",
                "4000.00",
                "workDivisions",
                List.of(STREET),
                "skills",
                List.of("缝纫"),
                "education",
                "JUNIOR",
                "birthMonth",
                "1979-04",
                "employed",
                employed));
    }

    /** A person of the labour pool tells a wish; returns when this service knows. */
    public String jobseeker() {
        String id = "p-" + UUID.randomUUID();
        tells(id, 2, aWish(id, false));
        awaitKnown(id);
        return id;
    }

    public void tells(String personId, long sequence, Map<String, Object> wish) {
        others.publish("jobseeker.person", "jobseeker.wish-changed.v1", personId, sequence, wish);
    }

    /** The person gives a phone; returns its reference once this service knows. */
    public String phoneOf(String personId) {
        String phoneRef = UUID.randomUUID().toString().replace("-", "").repeat(2);
        isReachedBy(personId, phoneRef, 3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(HttpMethod.GET, "/api/persons/me/vacancies", Tokens.citizen(phoneRef), null)
                        .getStatusCode()
                        .is2xxSuccessful());
        return phoneRef;
    }

    public void isReachedBy(String personId, @Nullable String phoneRef, long sequence) {
        Map<String, Object> contact = new HashMap<>(Map.of("personId", personId));
        if (phoneRef != null) {
            contact.put("phoneRef", phoneRef);
        }
        others.publish("jobseeker.person", "jobseeker.contact-changed.v1", personId, sequence, contact);
    }

    public void awaitKnown(String personId) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call(HttpMethod.GET, "/api/persons/" + personId + "/vacancies", COORDINATOR, null)
                        .getStatusCode()
                        .is2xxSuccessful());
    }

    public String refers(String personId, String vacancyId) {
        ResponseEntity<JsonNode> answer = refer(personId, vacancyId, COORDINATOR);
        if (answer.getStatusCode().value() != 201) {
            throw new AssertionError(answer);
        }
        return body(answer).path("id").asString();
    }

    public ResponseEntity<JsonNode> refer(String personId, String vacancyId, String token) {
        return call(HttpMethod.POST, "/api/referrals", token, Map.of("personId", personId, "vacancyId", vacancyId));
    }

    public ResponseEntity<JsonNode> answer(String referralId, String token, Map<String, ?> answer) {
        return call(HttpMethod.PUT, "/api/referrals/" + referralId + "/answer", token, answer);
    }

    public ResponseEntity<JsonNode> hires(String employerId, String referralId) {
        String today = LocalDate.now(clock).toString();
        return answer(
                referralId,
                Tokens.employer(employerId),
                Map.of("outcome", "HIRED", "startDate", today, "wage", "5200"));
    }
}
