package org.onehall.jobseeker;

import java.time.LocalDate;
import java.util.List;
import org.onehall.jobseeker.reference.Division;
import org.onehall.jobseeker.reference.Occupation;
import org.onehall.platform.events.Copies;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** A district of two streets, with two occupations, as station-service would have told. */
class District implements ApplicationRunner {

    static final String COMMUNITY = "330104001001";
    static final String NEIGHBOUR = "330104001002";
    static final String ELSEWHERE = "330104002001";
    static final String GONE = "330104001009";

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private final Copies copies;

    District(Copies copies) {
        this.copies = copies;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (String code : List.of("330104", "330104001", "330104002", COMMUNITY, NEIGHBOUR, ELSEWHERE)) {
            division(code, null);
        }
        division(GONE, LocalDate.of(2021, 4, 8));
        for (String code : List.of("4-03-02-01", "4-03-02-02", "6-31-05-01")) {
            copies.put(Occupation.class, code, 1, new Occupation(code, "工种", "work", FROM, null));
        }
    }

    private void division(String code, @org.jspecify.annotations.Nullable LocalDate until) {
        copies.put(Division.class, code, 1, new Division(code, "示范", "Sample", "COMMUNITY", null, FROM, until));
    }
}
