package org.onehall.jobseeker;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.testing.OtherServices;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** A district of two streets, with three occupations, as station-service tells. */
class District implements ApplicationRunner {

    static final String COMMUNITY = "330104001001";
    static final String NEIGHBOUR = "330104001002";
    static final String ELSEWHERE = "330104002001";
    static final String GONE = "330104001009";

    private static final List<String> DIVISIONS =
            List.of("330104", "330104001", "330104002", COMMUNITY, NEIGHBOUR, ELSEWHERE, GONE);
    private static final List<String> OCCUPATIONS = List.of("4-03-02-01", "4-03-02-02", "6-31-05-01");

    private final OtherServices others;
    private final ReferenceCodes codes;

    District(OtherServices others, ReferenceCodes codes) {
        this.others = others;
        this.codes = codes;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (String code : DIVISIONS) {
            Map<String, Object> division = named(code, "示范", "Sample");
            division.put("kind", "COMMUNITY");
            if (code.equals(GONE)) {
                division.put("validUntil", "2021-04-08");
            }
            others.publish("station.division", "station.division-changed.v1", code, 1, division);
        }
        for (String code : OCCUPATIONS) {
            others.publish("station.occupation", "station.occupation-changed.v1", code, 1, named(code, "工种", "work"));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> codes.divisions().size() == DIVISIONS.size()
                        && codes.occupations().size() == OCCUPATIONS.size());
    }

    private static Map<String, Object> named(String code, String name, String nameEn) {
        return new HashMap<>(Map.of("code", code, "name", name, "nameEn", nameEn, "validFrom", "2020-01-01"));
    }
}
