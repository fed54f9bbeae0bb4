package org.onehall.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.bench.Tools;
import tools.jackson.databind.json.JsonMapper;

/** The portal on a hall with the sample district, in the machine's own browser: {@code portal/bench} measures. */
public final class PortalPart implements Part {

    private static final String NODE = "node";
    private static final Path PLAYWRIGHT = Tools.root().resolve("portal/node_modules/@playwright/test/cli.js");
    private static final String[] BROWSERS = {
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"
    };
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int ROUNDS = Integer.getInteger("onehall.bench.rounds", 5);

    @Override
    public String lacking() {
        if (Tools.onPath(NODE).isEmpty() || !Files.exists(PLAYWRIGHT)) {
            return "Node.js on PATH and the portal built with it";
        }
        return Stream.of(BROWSERS).anyMatch(name -> Tools.onPath(name).isPresent()) ? "" : "Chromium on PATH";
    }

    @Override
    public void measure(Table table) throws IOException {
        try (SampleHall hall = SampleHall.up()) {
            figures(hall).addTo(table);
        }
    }

    private static Figures figures(SampleHall hall) throws IOException {
        Path figures = hall.home().resolve("figures.json");
        Tools.call(
                List.of(NODE, PLAYWRIGHT.toString(), "test", "--config=portal/bench/playwright.config.ts"),
                Map.of(
                        "ONEHALL_HOME", hall.home().toString(),
                        "ONEHALL_FIGURES", figures.toString(),
                        "ONEHALL_ROUNDS", String.valueOf(ROUNDS)),
                PATIENCE);
        return JsonMapper.shared().readValue(Files.readString(figures), Figures.class);
    }
}
