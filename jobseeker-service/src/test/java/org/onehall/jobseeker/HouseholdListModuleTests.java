package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** In which order households and persons are paged through. */
@Pool
class HouseholdListModuleTests {

    @Autowired
    private Station station;

    private String person(boolean employed) {
        Map<String, Object> person = somebody(Numbers.man(LocalDate.of(1980, 6, 1)));
        person.put("division", District.NEIGHBOUR);
        if (employed) {
            person.put("employment", Map.of("status", "EMPLOYED", "since", "2026-03-01"));
        }
        return station.register(person).path("id").asString();
    }

    private String household(String division, int members, boolean employed) {
        List<Map<String, Object>> joining = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            joining.add(Map.of("personId", person(employed), "relation", i == 0 ? "HEAD" : "OTHER"));
        }
        Map<String, Object> body = new HashMap<>(Map.of("division", division, "members", joining));
        return answer(station.coordinator().post().uri("/api/households").body(body), 201)
                .path("id")
                .asString();
    }

    private JsonNode page(int limit, String query) {
        return answer(station.coordinator().get().uri("/api/households?limit=" + limit + query), 200);
    }

    /** In some ten pages, however many households other tests have left. */
    private List<String> walked(String query, List<String> mine) {
        int limit = Math.clamp(page(1, "").path("total").asInt() / 10, 2, 100);
        List<String> seen = new ArrayList<>();
        for (JsonNode page = page(limit, query); ; ) {
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            if (!page.hasNonNull("next")) {
                break;
            }
            page = page(limit, query + "&cursor=" + page.path("next").asString());
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
        return seen.stream().filter(mine::contains).toList();
    }

    @Test
    void pagesThroughHouseholdsInEveryOrder() {
        String three = household(District.NEIGHBOUR, 3, true);
        String one = household(District.COMMUNITY, 1, false);
        String two = household(District.NEIGHBOUR, 2, true);
        String another = household(District.COMMUNITY, 1, true);
        List<String> mine = List.of(three, one, two, another);

        assertThat(walked("", mine).subList(0, 2)).containsExactlyInAnyOrder(one, another);
        assertThat(walked("&sort=PLACE", mine)).isEqualTo(walked("", mine));
        assertThat(walked("&sort=MOST_MEMBERS", mine)).startsWith(three, two);
        assertThat(walked("&sort=LONGEST_ZERO_EMPLOYMENT", mine)).startsWith(one);
    }

    @Test
    void refusesAnUnknownOrderAndACursorOfAnother() {
        household(District.COMMUNITY, 1, false);
        household(District.COMMUNITY, 1, false);
        for (String[] list : new String[][] {
            {"/api/households?limit=1&sort=", "PLACE", "MOST_MEMBERS", "LONGEST_ZERO_EMPLOYMENT"},
            {"/api/persons?limit=1&sort=", "REGISTERED_LAST", "REGISTERED_FIRST", "OLDEST", "YOUNGEST"}
        }) {
            String cursor = answer(station.coordinator().get().uri(list[0] + list[1]), 200)
                    .path("next")
                    .asString();
            for (String other : List.of(list).subList(2, list.length)) {
                JsonNode refused = answer(station.coordinator().get().uri(list[0] + other + "&cursor=" + cursor), 400);
                assertThat(refused.at("/errors/0/field").asString()).isEqualTo("cursor");
                assertThat(refused.at("/errors/0/code").asString()).isEqualTo("malformed-cursor");
            }
            JsonNode unknown = answer(station.coordinator().get().uri(list[0] + "PRETTIEST"), 400);
            assertThat(unknown.at("/errors/0/field").asString()).isEqualTo("sort");
        }
    }
}
