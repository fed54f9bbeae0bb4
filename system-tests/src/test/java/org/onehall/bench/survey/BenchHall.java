package org.onehall.bench.survey;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onehall.bench.Tools;
import org.onehall.local.hall.Hall;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole hall without the sample district, seen as a user sees it; its store only to tell when all events have left. */
final class BenchHall implements AutoCloseable {

    private static final String OFFICER = "officer";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home;
    private final Hall hall;
    private final MongoClient client;
    private final MongoDatabase store;

    private BenchHall(Path home, int port) throws IOException {
        this.home = home;
        this.hall = new Hall(URI.create("http://localhost:" + port), this::token);
        JsonNode parts = JsonMapper.shared().readTree(Files.readString(home.resolve("run/parts.json")));
        System.out.println("  store: " + parts.path("store").asString());
        client = MongoClients.create(new ConnectionString(parts.path("storeUri").asString()));
        store = client.getDatabase("onehall_jobseeker");
    }

    static BenchHall up() throws IOException {
        Path home = Files.createTempDirectory("onehall-bench-import");
        int port = Tools.hallPort();
        try {
            Tools.onehall(home, PATIENCE, "up", "--no-sample", "--port", String.valueOf(port));
            return new BenchHall(home, port);
        } catch (IOException | RuntimeException e) {
            down(home);
            throw e;
        }
    }

    private String token(String role) {
        return Tools.onehall(home, PATIENCE, "token", role)
                .strip()
                .lines()
                .toList()
                .getLast();
    }

    MongoDatabase store() {
        return store;
    }

    /** The id of the sheet. */
    String send(Path sheet) {
        try {
            String name = String.valueOf(sheet.getFileName());
            return hall.upload(
                            OFFICER,
                            "/api/survey-sheets",
                            name,
                            Files.readAllBytes(sheet),
                            "bench-" + System.nanoTime())
                    .orRefuse("POST " + name)
                    .newId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The counts of the report, once it says done. */
    JsonNode awaitDone(String sheet) {
        String path = "/api/survey-sheets/" + sheet;
        while (true) {
            JsonNode report = hall.get(OFFICER, path).orRefuse("GET " + path).body();
            switch (report.path("state").asString()) {
                case "DONE" -> {
                    return report.path("counts");
                }
                case "REFUSED" -> throw new IllegalStateException("the hall refuses the sheet: " + report);
                default -> Tools.pause(100);
            }
        }
    }

    /** The relay indexes a document before its last event leaves it: then the search knows it too. */
    void awaitPublished() {
        while (waits("persons") || waits("households")) {
            Tools.pause(50);
        }
    }

    private boolean waits(String collection) {
        return store.getCollection(collection)
                        .find(Filters.exists("outbox.id"))
                        .limit(1)
                        .first()
                != null;
    }

    void awaitFound(long people) {
        String path = "/api/persons?limit=1";
        while (hall.get(OFFICER, path)
                        .orRefuse("GET " + path)
                        .body()
                        .path("total")
                        .asLong()
                < people) {
            Tools.pause(50);
        }
    }

    /** Processor time of every process so far, by its name. */
    Map<String, Duration> spent() {
        Map<String, Duration> spent = new LinkedHashMap<>();
        for (JsonNode service : JsonMapper.shared()
                .readTree(Tools.onehall(home, PATIENCE, "status", "--json"))
                .path("services")) {
            ProcessHandle.of(service.path("pid").asLong())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .ifPresent(time -> spent.put(service.path("name").asString(), time));
        }
        return spent;
    }

    @Override
    public void close() throws IOException {
        hall.close();
        client.close();
        down(home);
    }

    private static void down(Path home) throws IOException {
        Tools.onehall(home, PATIENCE, "down");
        FileSystemUtils.deleteRecursively(home);
    }
}
