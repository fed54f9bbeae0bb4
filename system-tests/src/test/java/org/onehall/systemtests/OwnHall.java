package org.onehall.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.onehall.local.hall.Hall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole hall for tests: its own folder and ports, brought up by {@code ./onehall up} and, unless it is to stay, down at the end. */
final class OwnHall implements AutoCloseable {

    private static final int BLOCK = 11;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path root = root();
    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private final boolean stays;
    private final Hall hall;

    private OwnHall(Path home, Map<String, String> settings, boolean stays) {
        this.home = home;
        this.port = freeBlock();
        this.settings = settings;
        this.stays = stays;
        this.hall = new Hall(URI.create("http://localhost:" + port), this::token);
    }

    /** With the reference data, without the sample district. */
    static OwnHall up(Map<String, String> settings) {
        try {
            return started(new OwnHall(Files.createTempDirectory("onehall-scenario"), settings, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a folder where no hall is yet. */
    static OwnHall upToStay(Path home, Map<String, String> settings) {
        return started(new OwnHall(home, settings, true));
    }

    private static OwnHall started(OwnHall own) {
        try {
            Instant began = Instant.now();
            own.startWhatIsMissing();
            System.out.println("onehall tests: a hall is up after "
                    + Duration.between(began, Instant.now()).toSeconds() + " s on "
                    + own.status().path("store").asString());
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
        return own;
    }

    void startWhatIsMissing() {
        command("up", "--no-sample", "--port", String.valueOf(port));
    }

    Hall hall() {
        return hall;
    }

    String token(String role) {
        return command("token", role).strip().lines().toList().getLast();
    }

    Path home() {
        return home;
    }

    Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("onehall")))
                .findFirst()
                .orElseThrow();
    }

    private int storePort() {
        return port + 10;
    }

    int brokerPort() {
        return port + 8;
    }

    /** Where the SMS centre takes SMPP. */
    int smsCentre() {
        return port + 7;
    }

    JsonNode status() {
        return JsonMapper.shared().readTree(run(true, "status", "--json"));
    }

    long pid(String service) {
        Path noted = home.resolve("run").resolve(service + ".json");
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(noted))
                    .path("pid")
                    .asLong();
        } catch (IOException e) {
            throw new IllegalArgumentException(service, e);
        }
    }

    /** {@code KILL}, {@code STOP} or {@code CONT}. */
    void signal(String service, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid(service)))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills (-9) the store, and with it the process that cannot be without. One inside that process dies with it alone. */
    void killStore() {
        long infrastructure = pid("infrastructure");
        String store = status().path("store").asString();
        if (store.startsWith(Store.MONGOD.shownAs())) {
            shell("kill -9 \"$(cat '" + home.resolve("data/mongod/mongod.lock") + "')\"");
        } else if (store.startsWith(Store.CONTAINER.shownAs())) {
            shell("docker kill \"$(docker ps -q --filter publish=" + storePort() + ")\"");
        } else {
            signal("infrastructure", "KILL");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ProcessHandle.of(infrastructure).isEmpty());
    }

    /** The texts a phone was sent, oldest first, as the SMS centre shows them. */
    List<String> sms(String phone) {
        String address = "http://localhost:" + (port + 1) + "/messages?phone="
                + URLEncoder.encode(phone, StandardCharsets.UTF_8);
        try {
            String body = HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
            List<String> texts = new ArrayList<>();
            JsonNode answer = JsonMapper.shared().readTree(body);
            for (JsonNode message : answer.isArray() ? answer : answer.path("messages")) {
                texts.add(message.path("text").asString());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String command(String... words) {
        return run(false, words);
    }

    /** What a shell in the project's folder says to these lines; it stops at the first that fails. */
    String shell(String lines) {
        return run(false, List.of("sh", "-eu", "-c", lines));
    }

    private String run(boolean mayFail, String... words) {
        List<String> command = new ArrayList<>(List.of(root.resolve("onehall").toString()));
        command.addAll(List.of(words));
        return run(mayFail, command);
    }

    private String run(boolean mayFail, List<String> command) {
        try {
            Path output = Files.createTempFile(home, "command", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("ONEHALL_HOME", home.toString());
            builder.environment().put("ONEHALL_PREBUILT", "yes");
            builder.environment().putAll(settings);
            Process process = builder.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            String said = Files.readString(output);
            if (process.exitValue() != 0 && !mayFail) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freeBlock() {
        for (int attempt = 0; attempt < 50; attempt++) {
            int first = RandomGenerator.getDefault().nextInt(20_000, 30_000);
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no free block of ports");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + BLOCK; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.getLocalPort();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        hall.close();
        if (stays) {
            return;
        }
        Instant began = Instant.now();
        run(true, "down");
        System.out.println("onehall tests: and down after "
                + Duration.between(began, Instant.now()).toSeconds() + " s");
    }
}
