package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.testing.Tokens;
import org.onehall.platform.web.Cursor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@Pool
class SearchModuleTests {

    @Autowired
    private Station station;

    @Autowired
    private LookupHash hash;

    @Autowired
    private MongoOperations mongo;

    private JsonNode search(String query, Object... values) {
        return answer(station.coordinator().get().uri("/api/persons?" + query, values), 200);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(p -> p.path("id").asString())
                .toList();
    }

    @Test
    void findsByWholeNameNumberPhoneAndSkill() {
        String residentId = Numbers.woman(LocalDate.of(1990, 5, 5));
        Map<String, Object> person = somebody(residentId);
        person.put("name", "欧阳翠花");
        person.put("skills", List.of("玻璃吹制"));
        String id = station.register(person).path("id").asString();

        for (String q : List.of(
                "欧阳翠花", residentId.toLowerCase(java.util.Locale.ROOT), String.valueOf(person.get("phone")), "吹制")) {
            assertThat(ids(search("q={q}", q))).as("%s", q).contains(id);
        }
        assertThat(ids(search("q={q}", "欧阳"))).doesNotContain(id);
        assertThat(search("q={q}", "欧阳翠花").toString()).doesNotContain("欧阳翠花", residentId);
    }

    @Test
    void givesThoseOfManyIdsWhomTheCallerMaySee() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(station.register(somebody(Numbers.woman(LocalDate.of(1991, 5, 5))))
                    .path("id")
                    .asString());
        }
        String two = "id=" + made.getFirst() + "&id=" + made.getLast() + "&id=no-such";

        assertThat(ids(search(two))).containsExactlyInAnyOrder(made.getFirst(), made.getLast());
        assertThat(ids(search("id=" + made.getFirst()))).containsExactly(made.getFirst());
        assertThat(ids(search("id="))).isEmpty();
        assertThat(ids(answer(station.as(Tokens.coordinator("330104002")).get().uri("/api/persons?" + two), 200)))
                .isEmpty();
    }

    @Test
    void tracesASearchForANumberWhetherItFindsSomebodyOrNot() {
        Map<String, Object> person = somebody(Numbers.woman(LocalDate.of(1990, 6, 6)));
        String id = station.register(person).path("id").asString();
        RestTestClient curious = as("somebody-curious");

        answer(curious.get().uri("/api/persons?q={q}", person.get("phone")), 200);
        answer(curious.get().uri("/api/persons?q={q}", person.get("residentId")), 200);
        answer(curious.get().uri("/api/persons?q={q}", Numbers.phone()), 200);
        answer(curious.get().uri("/api/persons?q={q}", "王小明"), 200);

        assertThat(mongo.getCollection("auditTrail")
                        .find(new Document("actor", "somebody-curious"))
                        .map(entry -> entry.getString("action") + " " + entry.getString("subject"))
                        .into(new ArrayList<>()))
                .containsExactly("find-by-phone " + id, "find-by-resident-id " + id, "find-by-phone nobody");
    }

    /** Who knows 138****1234 has it whole after 10,000 guesses. */
    @Test
    void letsNobodyGuessANumberAllDay() {
        RestTestClient guessing = as("somebody-guessing");
        answer(guessing.get().uri("/api/persons?q={q}", Numbers.phone()), 200);
        mongo.getCollection("numberLookups")
                .updateOne(new Document("_id", "somebody-guessing"), Updates.set("count", 300));

        JsonNode refused = answer(guessing.get().uri("/api/persons?q={q}", Numbers.phone()), 429);
        assertThat(refused.path("code").asString()).isEqualTo("too-many-lookups");
        answer(guessing.get().uri("/api/persons?q={q}", "王小明"), 200);
        answer(as("somebody-else").get().uri("/api/persons?q={q}", Numbers.phone()), 200);
    }

    private RestTestClient as(String subject) {
        return station.as(Tokens.of("coordinator", Map.of("sub", subject, "divisions", List.of("330104001"))));
    }

    @Test
    void filtersCountsAndPages() {
        Map<String, Object> person = somebody(Numbers.woman(LocalDate.of(1984, 1, 1)));
        person.put("division", District.NEIGHBOUR);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            person.put("residentId", Numbers.woman(LocalDate.of(1980 + i, 1, 1)));
            person.put("phone", Numbers.phone());
            made.add(station.register(person).path("id").asString());
        }
        String filter = "division=" + District.NEIGHBOUR + "&occupation=4-03&openWish=true&sex=FEMALE&employed=false"
                + "&category=4050&ageTo=60&sort=OLDEST&limit=2";

        JsonNode first = search(filter + "&facets=true");
        assertThat(first.path("total").asInt()).isEqualTo(5);
        assertThat(first.path("facets").path("sex").path("FEMALE").asInt()).isEqualTo(5);
        assertThat(first.path("facets").path("category").path("4050").asInt()).isEqualTo(5);
        List<String> walked = new ArrayList<>(ids(first));
        for (JsonNode page = first; page.hasNonNull("next"); ) {
            page = search(filter + "&cursor=" + page.path("next").asString());
            walked.addAll(ids(page));
        }
        assertThat(walked).isEqualTo(made);
    }

    @Test
    void tellsAQuestionThatCannotBeMeantFromOneThatFindsNobody() {
        for (String[] asked : new String[][] {
            {"occupation=9-99", "occupation", "occupation-unknown"},
            {"division=330104001999", "division", "division-unknown"},
            {"ageFrom=90&ageTo=20", "ageTo", "range-reversed"}
        }) {
            JsonNode error = answer(station.coordinator().get().uri("/api/persons?" + asked[0]), 400)
                    .path("errors")
                    .path(0);
            assertThat(error.path("field").asString()).isEqualTo(asked[1]);
            assertThat(error.path("code").asString()).isEqualTo(asked[2]);
        }
        assertThat(search("occupation=6-31-05-01&ageFrom=100").path("total").asLong())
                .isZero();
    }

    @Test
    void staysWithinTheCallersDivisions() {
        String id = station.register(somebody(Numbers.man(LocalDate.of(1991, 1, 1))))
                .path("id")
                .asString();
        var stranger = station.as(Tokens.coordinator("330104002"));
        var nobody = station.as(Tokens.coordinator());

        assertThat(ids(search("limit=100"))).contains(id);
        assertThat(ids(answer(stranger.get().uri("/api/persons?limit=100"), 200)))
                .doesNotContain(id);
        assertThat(ids(answer(nobody.get().uri("/api/persons"), 200))).isEmpty();
        answer(stranger.get().uri("/api/persons?division=330104001"), 403);
        answer(station.as(Tokens.citizen("x")).get().uri("/api/persons"), 403);
        String foreign = Cursor.encode(Map.of("v", "yesterday", "id", "x"));
        for (String cursor : List.of("nonsense", foreign, Cursor.encode(Map.of("v", "2026-01-01")))) {
            answer(station.coordinator().get().uri("/api/persons?cursor=" + cursor), 400);
        }
        answer(station.coordinator().get().uri("/api/households?cursor=" + Cursor.encode(Map.of("x", 1))), 400);
        answer(station.coordinator().get().uri("/api/persons?colour=red"), 400);
    }

    @Test
    void showsACitizenTheirOwnFile() {
        Map<String, Object> person = somebody(Numbers.man(LocalDate.of(1992, 1, 1)));
        String id = station.register(person).path("id").asString();
        String phoneRef = hash.of(LookupHash.PHONE, String.valueOf(person.get("phone")));

        JsonNode mine = answer(station.as(Tokens.citizen(phoneRef)).get().uri("/api/persons/me"), 200);
        assertThat(mine.path("id").asString()).isEqualTo(id);
        assertThat(mine.path("name").asString()).isEqualTo("王小明");
        answer(station.as(Tokens.citizen("0".repeat(64))).get().uri("/api/persons/me"), 404);

        Map<String, Object> sibling = somebody(Numbers.man(LocalDate.of(1993, 1, 1)));
        sibling.put("phone", person.get("phone"));
        station.register(sibling);
        answer(station.as(Tokens.citizen(phoneRef)).get().uri("/api/persons/me"), 409);
    }
}
