package org.onehall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long the whole house takes from stopped to the first matched vacancy, and what it weighs. Built, images made. */
final class StartBench implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** After the hall's. */
    private static final int STORE_PORT = 10;

    private final int port = Tools.hallPort();
    private Path home = Path.of("");

    @Override
    public void measure(Table table) throws IOException {
        home = Files.createTempDirectory("onehall-bench-start");
        try {
            long first = System.nanoTime();
            onehall("up", "--port", String.valueOf(port));
            table.add("first start: district imported, one hire played", since(first));
            onehall("down");
            long again = System.nanoTime();
            onehall("up", "--port", String.valueOf(port));
            table.add("stopped to everything up", since(again));
            awaitMatch();
            table.add("stopped to the first matched vacancy", since(again), "≤ 45 s", "≤ 15 s");
            memory(table);
        } finally {
            onehall("down");
            FileSystemUtils.deleteRecursively(home);
        }
    }

    /** A vacancy that somebody fits, asked for through the hall. */
    private void awaitMatch() {
        String hall = "http://localhost:" + port;
        String token =
                "Bearer " + onehall("token", "officer").strip().lines().toList().getLast();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode vacancy : items(Tools.get(hall + "/api/vacancies", "Authorization", token))) {
                String candidates =
                        hall + "/api/vacancies/" + vacancy.path("id").asString() + "/candidates";
                if (!items(Tools.get(candidates, "Authorization", token)).isEmpty()) {
                    return;
                }
            }
            Tools.pause(200);
        }
        throw new IllegalStateException("no vacancy was matched");
    }

    private static JsonNode items(String answer) {
        return answer.isEmpty()
                ? JsonMapper.shared().createArrayNode()
                : JsonMapper.shared().readTree(answer).path("items");
    }

    private void memory(Table table) {
        JsonNode status = JsonMapper.shared().readTree(onehall("status", "--json"));
        long sum = 0;
        for (JsonNode service : status.path("services")) {
            long megabytes = residentMegabytes(service.path("pid").asLong());
            System.out.printf("  %-24s %6d MB resident%n", service.path("name").asString(), megabytes);
            sum += megabytes;
        }
        String store = status.path("store").asString();
        long infrastructure = status.path("services").path(0).path("pid").asLong();
        OptionalLong process = StoreProcess.pid(store, infrastructure, port + STORE_PORT);
        long stores = process.isPresent() ? residentMegabytes(process.getAsLong()) : 0;
        table.add("resident memory of everything", sum + stores + " MB", "≤ 3500 MB", "≤ 2500 MB");
        table.add("  of it the store, " + store, process.isPresent() ? stores + " MB" : "no process of its own");
    }

    private static long residentMegabytes(long pid) {
        String kilobytes =
                Tools.call(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid)), Map.of(), Duration.ofSeconds(5));
        return Long.parseLong(kilobytes.strip()) / 1024;
    }

    private String onehall(String... words) {
        return Tools.onehall(home, PATIENCE, words);
    }

    private static String since(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
    }
}
