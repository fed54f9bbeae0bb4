package org.onehall.systemtests;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onehall.local.hall.Hall;
import tools.jackson.databind.JsonNode;

/** One record of every kind in one community, and for every call about them a body that could be right. */
final class AccessRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PHONE = "13600005678";
    private static final Map<String, Object> REASON = Map.of("reason", "核对");

    private final Hall hall;
    private final String run = UUID.randomUUID().toString();
    private final String creditCode = SamplePeople.creditCode();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String draft;

    AccessRecords(OwnHall own) {
        hall = own.hall();
        make("persons", "coordinator", HireSteps.file(SamplePeople.residentId()));
        make("households", "coordinator", household());
        make("employers", "officer", employer(creditCode));
        make("vacancies", "officer", vacancy());
        hall.put("officer", "/api/vacancies/" + id("vacancies") + "/publication")
                .orRefuse("publish");
        await().atMost(PATIENCE)
                .until(() -> hall.get("coordinator", "/api/persons/" + id("persons") + "/vacancies")
                        .isOk());
        make("referrals", "coordinator", referral());
        make("subscriptions", Hall.NOBODY, subscription());
        sendASheet();
        draft = hall.post("officer", "/api/vacancies", vacancy(), run + "-draft")
                .orRefuse("draft")
                .newId();
        ids.put("accounts", first("/api/accounts"));
        ids.put("clients", first("/api/clients"));
        ids.put("messages", first("/api/messages"));
    }

    private String first(String path) {
        JsonNode first = hall.get("administrator", path)
                .orRefuse("list")
                .body()
                .path("items")
                .path(0);
        return first.path("id").asString(first.path("clientId").asString(""));
    }

    private void make(String kind, String role, Object body) {
        String id = hall.post(role, "/api/" + kind, body, run + "-" + kind)
                .orRefuse("make one of " + kind)
                .newId();
        ids.put(kind, id);
    }

    private void sendASheet() {
        // Not by an account that acts elsewhere later: what somebody has sent stays theirs to read.
        String id = hall.upload("station", "/api/survey-sheets", "sheet.csv", sheet(), run + "-sheet")
                .orRefuse("send the sheet")
                .newId();
        await().atMost(PATIENCE)
                .until(() -> hall.get("station", "/api/survey-sheets/" + id)
                        .text("state")
                        .equals("DONE"));
        ids.put("survey-sheets", id);
    }

    String id(String kind) {
        String id = ids.get(kind);
        if (id == null) {
            throw new IllegalArgumentException("There is no record among " + kind + ": make one for this test");
        }
        return id;
    }

    /** A vacancy that nobody published. */
    String draft() {
        return draft;
    }

    /** The path of a call about these records. */
    String path(String template) {
        String[] steps = template.split("/", -1);
        return Arrays.stream(steps)
                .map(step -> switch (step) {
                    case "{id}" -> steps[2].equals("operations") ? "no-such-letter" : id(steps[2]);
                    case "{service}" -> "jobseeker-service";
                    case "{personId}" -> id("persons");
                    default -> step;
                })
                .collect(Collectors.joining("/"));
    }

    /** Where the records can be read one by one, by their own division. */
    List<String> readings() {
        return Stream.of("persons", "households", "employers", "vacancies", "referrals", "survey-sheets")
                .map(kind -> "/api/" + kind + "/" + id(kind))
                .toList();
    }

    /** What no answer to a stranger may hold. A vacancy is published, and its employer named with it. */
    List<String> secrets() {
        return List.of(id("persons"), id("households"), id("referrals"), id("survey-sheets"), PHONE);
    }

    /** A body that could be right, for a call as {@code put /api/households/{id}/head}. */
    Object body(String call) {
        return switch (call) {
            case "post /api/persons" -> HireSteps.file(SamplePeople.residentId());
            case "patch /api/persons/{id}", "patch /api/persons/me" -> Map.of("address", "别处路1号");
            case "post /api/persons/{id}/address",
                    "post /api/persons/{id}/name",
                    "post /api/persons/{id}/phone",
                    "post /api/persons/{id}/resident-id",
                    "put /api/persons/{id}/erasure",
                    "post /api/employers/{id}/contact" -> REASON;
            case "put /api/persons/{id}/employment" -> Map.of("status", "INACTIVE");
            case "put /api/persons/{id}/wish", "put /api/persons/me/wish" ->
                Map.of("open", false, "occupations", List.of(HireSteps.OCCUPATION));
            case "post /api/persons/me/whole" -> Map.of("residentIdEnd", "02003X");
            case "post /api/households" -> household();
            case "post /api/households/{id}/members" -> Map.of("personId", id("persons"), "relation", "SPOUSE");
            case "put /api/households/{id}/head" -> Map.of("personId", id("persons"));
            case "post /api/employers" -> employer(SamplePeople.creditCode());
            case "put /api/employers/{id}" -> employer(creditCode);
            case "post /api/vacancies", "put /api/vacancies/{id}" -> vacancy();
            case "put /api/vacancies/{id}/closure" -> Map.of("reason", "WITHDRAWN");
            case "post /api/referrals" -> referral();
            case "put /api/referrals/{id}/withdrawal" -> Map.of("reason", "mistaken");
            case "put /api/referrals/{id}/answer" -> Map.of("outcome", "REFUSED", "reason", "distance");
            default -> throw new IllegalArgumentException("No body is known for " + call + ": write one for this test");
        };
    }

    private Map<String, Object> household() {
        Map<String, Object> head = Map.of("personId", id("persons"), "relation", "HEAD");
        return Map.of("division", HireSteps.COMMUNITY, "members", List.of(head));
    }

    private static Map<String, Object> employer(String creditCode) {
        return Map.of(
                "creditCode",
                creditCode,
                "name",
                "示范物业有限公司",
                "scale",
                "SMALL",
                "division",
                HireSteps.COMMUNITY,
                "contact",
                Map.of("name", "王小明", "phone", PHONE));
    }

    private Map<String, Object> vacancy() {
        return Map.of(
                "employerId",
                id("employers"),
                "title",
                "保安员",
                "occupation",
                HireSteps.OCCUPATION,
                "division",
                HireSteps.COMMUNITY,
                "wageFrom",
                "3500.00",
                "wageTo",
                "4200.00",
                "headcount",
                3);
    }

    private Map<String, Object> referral() {
        return Map.of("personId", id("persons"), "vacancyId", id("vacancies"));
    }

    private static Map<String, Object> subscription() {
        return Map.of(
                "phone",
                SamplePeople.phone(),
                "criteria",
                Map.of("occupation", HireSteps.OCCUPATION, "division", HireSteps.DISTRICT));
    }

    /** With a new person of the community. */
    byte[] sheet() {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String row = String.join(",", "李秀英", SamplePeople.residentId(), HireSteps.COMMUNITY, "失业", today);
        return ("姓名,身份证号,社区代码,就业状态,调查日期\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
