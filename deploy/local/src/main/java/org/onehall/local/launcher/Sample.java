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

    /** Refuses, after everything else, what rows the hall has refused. */
    void run() {
        try (Hall hall = hall()) {
            boolean isWhole = new DistrictImport(hall, home.sample(), district, speech, out).run();
            var employer = DistrictImport.firstEmployer(home.sample());
            if (!Files.exists(home.done("hire")) && employer.isPresent()) {
                actFor(employer.get(), hall);
                play(hall);
                Home.write(home.done("hire"), "");
            }
            if (!isWhole) {
                throw new Refusal(
                        "示范区有的行被退回（见上）。其余都已导入；请在 " + home.sample() + " 的表格里改正或删去，再运行 ./onehall up。",
                        "Some rows of the sample district were refused, see above. All others are in; put these right in"
                                + " the sheets in " + home.sample()
                                + ", or take them out, and run ./onehall up again.");
            }
        }
    }

    /** One more, whenever somebody wants to see it. */
    void hire() {
        if (Running.of(home, Part.GATEWAY).isEmpty()
                || Running.of(home, Part.INFRASTRUCTURE).isEmpty()) {
            throw Tokens.noHall();
        }
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
    private static void actFor(String employer, Hall hall) {
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
