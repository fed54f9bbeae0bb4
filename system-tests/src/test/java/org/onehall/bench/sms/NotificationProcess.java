package org.onehall.bench.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onehall.bench.Tools;

/** notification-service as it runs in service, with the heap that {@code ./onehall up} gives it. */
final class NotificationProcess implements AutoCloseable {

    private static final String POLICY = "notification-service/src/main/resources/policy/sms.json";

    private final Process process;
    private final String figures;

    /** What it needs of the machine. */
    record Needs(Path jar, Path folder, String storeUri, String broker, Path keys, int smppPort) {}

    private NotificationProcess(Process process, int port) {
        this.process = process;
        this.figures = "http://127.0.0.1:" + port + "/actuator/prometheus";
    }

    /** Up when it returns; tells how long that took. */
    static NotificationProcess start(Needs needs) throws IOException {
        int port = Tools.freePort();
        List<String> command = List.of(
                Tools.java(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-jar",
                needs.jar().toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--eureka.client.enabled=false",
                "--spring.mongodb.uri=" + needs.storeUri(),
                "--spring.kafka.bootstrap-servers=" + needs.broker(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://hall.bench",
                "--onehall.security.jwk-set-uri=http://127.0.0.1:1/oauth2/jwks",
                "--onehall.privacy.keys-file=" + needs.keys(),
                "--onehall.notification.policy.quiet-hours=false",
                "--onehall.notification.policy.file=" + policy(needs.folder()).toUri(),
                "--onehall.notification.carriers[0].name=bench",
                "--onehall.notification.carriers[0].port=" + needs.smppPort(),
                "--onehall.notification.carriers[0].system-id=bench",
                "--onehall.notification.carriers[0].password=bench",
                "--onehall.notification.carriers[0].per-second=100000");
        NotificationProcess started =
                new NotificationProcess(Tools.start(command, needs.folder().resolve("notification.log")), port);
        Tools.awaitAnswer(started.figures);
        return started;
    }

    /** The house's own, but for the cap: one phone is sent as many alerts as fit. */
    private static Path policy(Path folder) throws IOException {
        String own = Files.readString(Tools.root().resolve(POLICY));
        String uncapped = own.replaceAll("(\"alertsPerPhoneAndDay\": )\\d+", "$11000000");
        return Files.writeString(folder.resolve("policy.json"), uncapped);
    }

    /** The sum of a timer so far, in milliseconds. */
    double millis(String timer) {
        String name = timer.replace('.', '_') + "_seconds_sum";
        return Tools.get(figures)
                        .lines()
                        .filter(line -> line.startsWith(name))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                * 1_000;
    }

    /** Heap in use right now. */
    String memory() {
        double bytes = Tools.get(figures)
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return "%.0f MB".formatted(bytes / 1_048_576);
    }

    @Override
    public void close() {
        Tools.stop(process);
    }
}
