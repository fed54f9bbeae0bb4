package org.onehall.local.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells what runs where and how it is, to people and to scripts. */
final class Status {

    private final Home home;
    private final PrintStream out;

    Status(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Returns whether everything is well. */
    boolean print(boolean json) {
        Ports ports = Ports.remembered(home);
        Optional<Parts> parts = Running.of(home, Part.INFRASTRUCTURE).flatMap(running -> Parts.of(home));
        List<Line> lines = lines(ports, parts.isPresent());
        if (json) {
            out.println(json(ports, lines, parts));
        } else {
            out.println("hall        " + Part.GATEWAY.url(ports));
            out.println("sms-centre  http://localhost:" + ports.smsPage());
            out.println("store       " + parts.map(Parts::store).orElse("-"));
            out.println("broker      " + parts.map(Parts::broker).orElse("-"));
            lines.forEach(line -> out.printf(
                    "%-22s %-12s pid %-8s %s%n", line.name, line.health, line.pid == null ? "-" : line.pid, line.url));
        }
        return lines.stream().allMatch(line -> line.health.equals("UP"));
    }

    private List<Line> lines(Ports ports, boolean infrastructure) {
        List<Line> lines = new ArrayList<>();
        try (Health health = new Health()) {
            for (Part part : Part.values()) {
                Optional<Running> running = Running.of(home, part);
                String state = running.isEmpty()
                        ? "STOPPED"
                        : part == Part.INFRASTRUCTURE
                                ? (infrastructure ? "UP" : "STARTING")
                                : health.of(part.url(ports));
                String url = part == Part.INFRASTRUCTURE ? "http://localhost:" + ports.smsPage() : part.url(ports);
                lines.add(new Line(
                        part.label(),
                        running.map(Running::pid).orElse(null),
                        state,
                        url,
                        running.map(Running::version).orElse(null)));
            }
        }
        return lines;
    }

    private static String json(Ports ports, List<Line> lines, Optional<Parts> parts) {
        Map<String, Object> whole = new LinkedHashMap<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("hall", Part.GATEWAY.url(ports));
        addresses.put("sms-centre", "http://localhost:" + ports.smsPage());
        whole.put("addresses", addresses);
        whole.put("services", lines);
        whole.put("store", parts.map(Parts::store).orElse(null));
        whole.put("broker", parts.map(Parts::broker).orElse(null));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(whole);
    }

    private record Line(
            String name,
            @Nullable Long pid,
            String health,
            String url,
            @Nullable String version) {}
}
