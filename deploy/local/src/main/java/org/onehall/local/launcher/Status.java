package org.onehall.local.launcher;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onehall.local.hall.Speech;
import org.onehall.local.infrastructure.Pulse;
import org.onehall.local.launcher.Health.State;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells what runs where and how it is, to people and to scripts. All are asked at once, so that none keeps the others waiting. */
final class Status {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Home home;
    private final Speech speech;
    private final PrintStream out;
    private final Clock clock;

    Status(Home home, Speech speech, PrintStream out, Clock clock) {
        this.home = home;
        this.speech = speech;
        this.out = out;
        this.clock = clock;
    }

    private record Seen(Ports ports, List<Line> lines, Optional<Parts> parts, Optional<Pulse> pulse) {}

    /** Returns whether everything is well. */
    boolean print(boolean json) {
        Seen seen = look();
        boolean isWell = seen.lines.stream().allMatch(line -> line.health == State.UP);
        if (json) {
            out.println(json(seen));
        } else {
            out.println("hall        " + Part.GATEWAY.url(seen.ports));
            out.println("sms-centre  http://localhost:" + seen.ports.smsPage() + down(seen, Pulse::smsCentre));
            out.println("store       " + name(seen, Parts::store) + down(seen, Pulse::store));
            out.println("broker      " + name(seen, Parts::broker) + down(seen, Pulse::broker));
            seen.lines.forEach(line -> out.printf(
                    "%-22s %-12s pid %-8s %s%n", line.name, line.health, line.pid == null ? "-" : line.pid, line.url));
            if (!isWell) {
                out.println(remedy());
            }
        }
        return isWell;
    }

    private String remedy() {
        return speech.of(
                "./onehall up 补齐没有运行的部件；原因见 ./onehall logs 名称。没有 infrastructure，其余部件都无法工作。",
                "./onehall up starts what does not run; why it does not is in ./onehall logs NAME. Without infrastructure"
                        + " no other part can do its work.");
    }

    private static String name(Seen seen, Function<Parts, String> part) {
        return seen.parts.map(part).orElse("-");
    }

    /** Of the three in one process, which one it is. */
    private static String down(Seen seen, Predicate<Pulse> answers) {
        return seen.pulse.filter(pulse -> !answers.test(pulse)).isPresent() ? "  DOWN" : "";
    }

    private Seen look() {
        Ports ports = Ports.remembered(home);
        Optional<Running> infrastructure = Running.of(home, Part.INFRASTRUCTURE);
        try (Health health = new Health(home, ports, PATIENCE, clock);
                ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Line>> services = Part.services().stream()
                    .map(part -> asking.submit(() -> {
                        Optional<Running> running = Running.of(home, part);
                        return line(part, running, health.of(part, running), part.url(ports));
                    }))
                    .toList();
            Optional<Pulse> pulse = infrastructure.flatMap(running -> health.pulse());
            State state = infrastructure
                    .map(running -> health.ofInfrastructure(running, pulse))
                    .orElse(State.STOPPED);
            List<Line> lines = new ArrayList<>();
            lines.add(line(Part.INFRASTRUCTURE, infrastructure, state, "http://localhost:" + ports.smsPage()));
            services.forEach(line -> lines.add(Waiting.result(line)));
            return new Seen(ports, lines, infrastructure.flatMap(running -> Parts.of(home)), pulse);
        }
    }

    private static Line line(Part part, Optional<Running> running, State health, String url) {
        return new Line(
                part.label(),
                running.map(Running::pid).orElse(null),
                health,
                url,
                running.map(Running::version).orElse(null));
    }

    private static String json(Seen seen) {
        Map<String, Object> whole = new LinkedHashMap<>();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("hall", Part.GATEWAY.url(seen.ports));
        addresses.put("sms-centre", "http://localhost:" + seen.ports.smsPage());
        whole.put("addresses", addresses);
        whole.put("services", seen.lines);
        whole.put("store", seen.parts.map(Parts::store).orElse(null));
        whole.put("broker", seen.parts.map(Parts::broker).orElse(null));
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(whole);
    }

    private record Line(
            String name,
            @Nullable Long pid,
            State health,
            String url,
            @Nullable String version) {}
}
