package org.onehall.local.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.hall.Hall;
import org.onehall.local.hall.Speech;
import org.onehall.local.hire.FirstHire;
import org.onehall.local.intake.DistrictImport;
import tools.jackson.databind.JsonNode;

/** The sample district and the first hire. What was done to its end is not done again. */
final class Sample {

    private static final String ADMINISTRATOR = "administrator";
    private static final String EMPLOYER = "employer";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SampleDistrict district;
    private final Home home;
    private final Speech speech;
    private final PrintStream out;

    Sample(SampleDistrict district, Home home, Speech speech, PrintStream out) {
        this.district = district;
        this.home = home;
        this.speech = speech;
        this.out = out;
    }

    void run() {
        try (Hall hall = hall()) {
            new DistrictImport(hall, home.sample(), district, speech, out).run();
            if (!Files.exists(home.done("hire"))) {
                actForAnEmployer(hall);
                play(hall);
                Home.write(home.done("hire"), "");
            }
        }
    }

    /** One more, whenever somebody wants to see it. */
    void hire() {
        try (Hall hall = hall()) {
            play(hall);
        }
    }

    private void play(Hall hall) {
        Ports ports = Ports.remembered(home);
        URI smsCentre = URI.create("http://localhost:" + ports.smsPage());
        new FirstHire(hall, new FirstHire.Places(smsCentre, "localhost:" + ports.kafka()), district, speech, out)
                .play();
    }

    private Hall hall() {
        URI address = URI.create(Part.GATEWAY.url(Ports.remembered(home)));
        return new Hall(address, new Tokens(home)::of, speech.of("zh", "en"), PATIENCE);
    }

    /** The sample account of an employer acts for the first employer of the sample, until somebody gives it another. */
    private void actForAnEmployer(Hall hall) {
        int first = district.employers().getFirst().number();
        String employer = DistrictImport.employerId(home.sample(), first).orElseThrow();
        JsonNode accounts = hall.get(ADMINISTRATOR, "/api/accounts?limit=200&q=" + EMPLOYER)
                .orRefuse("GET /api/accounts")
                .body();
        for (JsonNode account : accounts.path("items")) {
            boolean sample = account.path("name").asString().equals(EMPLOYER);
            if (sample && !account.path(EMPLOYER).asString("").equals(employer)) {
                String authority = "/api/accounts/" + account.path("id").asString() + "/authority";
                hall.put(ADMINISTRATOR, authority, Map.of("roles", List.of(EMPLOYER), EMPLOYER, employer))
                        .orRefuse("PUT " + authority);
                hall.forget(EMPLOYER);
            }
        }
    }
}
