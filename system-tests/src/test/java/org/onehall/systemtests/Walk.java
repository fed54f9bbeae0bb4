package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of Playwright's tests in {@code portal/e2e} against a hall, and its report as tests of ours. */
final class Walk {

    private static final String[] BROWSERS = {
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"
    };

    private final JsonNode report;

    private Walk(JsonNode report) {
        this.report = report;
    }

    /** Said aloud and skipped on a machine that cannot walk. */
    static void assumePossible() {
        boolean possible = Installed.anyOf(BROWSERS) && Installed.anyOf("node");
        if (!possible) {
            System.out.println("onehall tests: NOT RUN in a browser: this machine lacks Chromium or Node.js");
        }
        Assumptions.assumeTrue(possible, "no Chromium or no Node.js on this machine");
    }

    static Walk through(OwnHall own) {
        Path portal = own.root().resolve("portal");
        Path report = own.home().resolve("walk.json");
        ProcessBuilder playwright = new ProcessBuilder(
                        "node",
                        "node_modules/@playwright/test/cli.js",
                        "test",
                        "--config=e2e/playwright.config.ts",
                        "--reporter=list,json")
                .directory(portal.toFile())
                .redirectErrorStream(true);
        playwright.environment().put("ONEHALL_HOME", own.home().toString());
        playwright.environment().put("PLAYWRIGHT_JSON_OUTPUT_FILE", report.toString());
        String said = told(playwright);
        assertThat(report).as(said).exists();
        try {
            return new Walk(JsonMapper.shared().readTree(Files.readString(report)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Repeated line by line: what a process of ours writes to our own output breaks the build's reading of it. */
    private static String told(ProcessBuilder command) {
        try {
            Process process = command.start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                return lines.lines().peek(System.out::println).collect(Collectors.joining("\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A container for each file, a test for each of its tests. */
    List<DynamicNode> steps() {
        List<DynamicNode> steps = items(report, "suites").map(Walk::container).toList();
        assertThat(steps).as("%s", report.path("errors")).isNotEmpty();
        return steps;
    }

    private static DynamicNode container(JsonNode suite) {
        return DynamicContainer.dynamicContainer(
                suite.path("title").asString(),
                Stream.concat(
                        items(suite, "specs").map(Walk::test),
                        items(suite, "suites").map(Walk::container)));
    }

    private static DynamicNode test(JsonNode spec) {
        String title = spec.path("title").asString();
        JsonNode test = spec.path("tests").path(0);
        return DynamicTest.dynamicTest(title, () -> {
            boolean isMeantToBeLeftOut =
                    test.path("expectedStatus").asString("").equals("skipped");
            Assumptions.assumeFalse(isMeantToBeLeftOut, title);
            assertThat(spec.path("ok").asBoolean()
                            && !test.path("status").asString("").equals("skipped"))
                    .as("%s: %s", title, saidOf(test))
                    .isTrue();
        });
    }

    private static String saidOf(JsonNode test) {
        return items(test, "results")
                .flatMap(result -> items(result, "errors"))
                .map(error -> error.path("message").asString(""))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<JsonNode> items(JsonNode of, String name) {
        return StreamSupport.stream(of.path(name).spliterator(), false);
    }
}
