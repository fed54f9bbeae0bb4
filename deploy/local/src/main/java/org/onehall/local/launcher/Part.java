package org.onehall.local.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processes of the house, in the order in which they are named to people. */
enum Part {
    INFRASTRUCTURE("infrastructure", 1, "deploy/local", 448),
    REGISTRY("registry", 2, "registry", 128),
    IDENTITY("identity-service", 3, "identity-service", 192),
    JOBSEEKER("jobseeker-service", 4, "jobseeker-service", 512),
    EMPLOYER("employer-service", 5, "employer-service", 320),
    NOTIFICATION("notification-service", 6, "notification-service", 256),
    GATEWAY("gateway", 0, "gateway", 256);

    private final String label;
    private final int offset;
    private final String module;
    private final int heapMegabytes;

    Part(String label, int offset, String module, int heapMegabytes) {
        this.label = label;
        this.offset = offset;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    static Optional<Part> named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label) || part.label.equals(label + "-service"))
                .findFirst();
    }

    static List<Part> services() {
        return Arrays.stream(values()).filter(part -> part != INFRASTRUCTURE).toList();
    }

    static List<Part> all() {
        return List.of(values());
    }

    static List<String> labels(List<Part> parts) {
        return parts.stream().map(Part::label).toList();
    }

    /** Who stands on store and broker. */
    boolean keepsData() {
        return switch (this) {
            case INFRASTRUCTURE, REGISTRY, GATEWAY -> false;
            case IDENTITY, JOBSEEKER, EMPLOYER, NOTIFICATION -> true;
        };
    }

    /** A path that the hall hands over to this part alone, for whoever asks; empty of a part that nothing is handed over to. */
    Optional<String> door() {
        return switch (this) {
            case INFRASTRUCTURE, REGISTRY, GATEWAY -> Optional.empty();
            case IDENTITY -> Optional.of("/.well-known/openid-configuration");
            case JOBSEEKER -> Optional.of("/api/persons/me");
            case EMPLOYER -> Optional.of("/api/refusal-reasons");
            case NOTIFICATION -> Optional.of("/api/messages/none");
        };
    }

    String label() {
        return label;
    }

    int port(Ports ports) {
        return ports.hall() + offset;
    }

    String url(Ports ports) {
        return "http://localhost:" + port(ports);
    }

    Path moduleFolder(Path root) {
        return root.resolve(module);
    }

    /**
     * The memory of its JVM. Collecting by one thread costs the least of it; where a survey sheet is worked off that would stop
     * all processors but one for a tenth of the time.
     */
    List<String> memory() {
        String collector = this == JOBSEEKER ? "-XX:+UseParallelGC" : "-XX:+UseSerialGC";
        return List.of(collector, "-Xmx" + heapMegabytes + "m", "-Xss512k");
    }
}
