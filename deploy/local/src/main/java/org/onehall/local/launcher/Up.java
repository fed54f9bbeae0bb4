package org.onehall.local.launcher;

import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.hall.Speech;
import org.onehall.local.infrastructure.Leftovers;
import org.onehall.local.infrastructure.WhyNot;
import org.onehall.local.reference.ReferenceReaders;

/**
 * Brings the house up. Each step looks at what is there already, so that a run that was interrupted anywhere is simply run
 * again.
 */
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path root;
    private final Home home;
    private final Speech speech;
    private final PrintStream out;

    Up(Path root, Home home, Speech speech, PrintStream out) {
        this.root = root;
        this.home = home;
        this.speech = speech;
        this.out = out;
    }

    void run(UpArguments told) {
        home.prepare();
        Optional<FileLock> lock = home.lock();
        if (lock.isEmpty()) {
            throw new Refusal("另一个 ./onehall 正在工作。", "Another ./onehall is at work on " + home.folder() + ".");
        }
        Thread interrupted = new Thread(
                () -> say(
                        "%n已中断。已启动的部件仍在运行：./onehall up 从中断处继续，./onehall down 停止它们。",
                        "%nInterrupted. What was started goes on running: ./onehall up goes on from here, ./onehall down stops it."));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            start(told);
        } finally {
            forget(interrupted);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // On the way out already: the hook is speaking.
        }
    }

    private void start(UpArguments told) {
        long began = System.nanoTime();
        Ports ports = ports(told.ports());
        Secrets secrets = Secrets.ofHome(home, ports);
        images();
        try {
            startAll(ports, secrets);
        } catch (Refusal refused) {
            say("已启动的部件仍在运行：./onehall down 停止它们。", "What was started goes on running: ./onehall down stops it.");
            throw refused;
        }
        say("全部就绪，用时 %.1f 秒。", "Everything is up after %.1f s.", (System.nanoTime() - began) / 1e9);
        try {
            if (told.streets() > 0) {
                new Sample(SampleDistrict.ofStreets(told.streets()), home, speech, out).run();
            }
        } finally {
            // The hall is up, whatever became of its sample.
            new Farewell(home, ports, speech, out).print(secrets);
        }
    }

    private void startAll(Ports ports, Secrets secrets) {
        Settings settings = new Settings(root, home, ports, secrets);
        Running infrastructure = infrastructure(ports, secrets);
        // Neither needs store or broker, whose start leaves the machine time for theirs.
        Map<Part, Running> started = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.REGISTRY, Part.GATEWAY)) {
            started.put(part, running(part, ports, settings.of(part)));
        }
        Parts parts = parts(infrastructure);
        Part.services().stream()
                .filter(Part::keepsData)
                .forEach(part -> started.put(part, running(part, ports, settings.of(part, parts))));
        started.put(Part.INFRASTRUCTURE, infrastructure);
        ready(started, ports);
        codesHeard(ports);
        found(ports);
    }

    private Ports ports(Optional<Ports> asked) {
        boolean running =
                Part.services().stream().anyMatch(part -> Running.of(home, part).isPresent());
        Ports remembered = Ports.remembered(home);
        if (running) {
            if (!asked.orElse(remembered).equals(remembered)) {
                throw new Refusal(
                        "已在端口 " + remembered.hall() + " 运行；换端口请先 ./onehall down。",
                        "Already running at port " + remembered.hall()
                                + "; run ./onehall down before choosing another.");
            }
            say("已有部件在运行，补齐其余部件。", "Parts are running already; starting what is missing.");
            return remembered;
        }
        Ports ports = asked.orElse(remembered);
        if (Running.of(home, Part.INFRASTRUCTURE).isPresent()) {
            Running.of(home, Part.INFRASTRUCTURE).orElseThrow().stop(Duration.ofSeconds(20));
        }
        Leftovers.end(home.data());
        refuseTaken(ports);
        ports.remember(home);
        return ports;
    }

    private static void refuseTaken(Ports ports) {
        Map<String, Integer> taken = ports.taken();
        if (!taken.isEmpty()) {
            String list = taken.entrySet().stream()
                    .map(entry -> entry.getValue() + " (" + entry.getKey() + PortOwner.of(entry.getValue()) + ")")
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    "端口已被占用：" + list + "。请释放，或换一组：./onehall up --port " + (ports.hall() + 1000),
                    "Taken: port " + list + ". Free it, or take another block: ./onehall up --port "
                            + (ports.hall() + 1000));
        }
    }

    private void images() {
        try (ExecutorService makers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var made = Arrays.stream(Part.values())
                    .map(part -> makers.submit(() ->
                            Image.make(root, part, () -> say("准备 %s …", "Preparing %s …", part.label()))))
                    .toList();
            made.forEach(Waiting::result);
        }
    }

    /** Ready is who knows the codes: a first call would be told that a good division is unknown. */
    private void codesHeard(Ports ports) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (ReferenceReaders readers = new ReferenceReaders("localhost:" + ports.kafka())) {
            Set<String> behind = readers.behind();
            while (!behind.isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new Refusal(
                            String.join("、", behind) + " 没有读到区划和职业代码，见 ./onehall logs",
                            String.join(", ", behind) + " did not hear the codes of divisions and occupations; see"
                                    + " ./onehall logs");
                }
                Pause.milliseconds(100);
                behind = readers.behind();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("被打断。", "Interrupted.");
        }
    }

    private Running infrastructure(Ports ports, Secrets secrets) {
        return Running.of(home, Part.INFRASTRUCTURE).orElseGet(() -> {
            Parts.forget(home);
            say("启动消息、存储和短信中心 …", "Starting broker, store and SMS centre …");
            return launch(Part.INFRASTRUCTURE, ports.kafka(), Infra.environment(home, ports, secrets));
        });
    }

    private Parts parts(Running infrastructure) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Parts> parts = Parts.of(home);
        while (parts.isEmpty()) {
            if (!infrastructure.alive() || System.nanoTime() > end) {
                throw notStarted();
            }
            Pause.milliseconds(50);
            parts = Parts.of(home);
        }
        say(
                "存储：%s　消息：%s",
                "Store: %s   Broker: %s", parts.get().store(), parts.get().broker());
        return parts.get();
    }

    private Refusal notStarted() {
        Path log = home.log(Part.INFRASTRUCTURE.label());
        Optional<WhyNot> why = WhyNot.in(home.whyNot());
        return new Refusal(
                "消息、存储或短信中心启动失败" + why.map(it -> "：" + it.chinese()).orElse("。") + "日志：" + log,
                "Broker, store or SMS centre did not start"
                        + why.map(it -> ": " + it.english()).orElse(".") + " Log: " + log);
    }

    private Running running(Part part, Ports ports, Map<String, String> told) {
        return present(part, ports).orElseGet(() -> launch(part, part.port(ports), told));
    }

    private Running launch(Part part, int port, Map<String, String> told) {
        Path recording = home.recording(part.label());
        Image image = Image.of(root, part);
        if (!image.hasArchive()) {
            Home.write(recording, "");
        }
        return new Launch(home).start(part, image.command(part.memory(), recording), told, port);
    }

    private void ready(Map<Part, Running> started, Ports ports) {
        each(started.keySet(), ports, (health, part) -> {
            health.await(part, Objects.requireNonNull(started.get(part)), PATIENCE);
            say("  ✓ %s", "  ✓ %s", part.label());
        });
    }

    /** A service that is up tells the registry so, and the gateway asks that every two seconds: until then nobody finds it. */
    private void found(Ports ports) {
        each(Part.services(), ports, (health, part) -> health.awaitFound(part, PATIENCE));
    }

    private void each(Collection<Part> parts, Ports ports, BiConsumer<Health, Part> wait) {
        try (Health health = new Health(home, ports);
                ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var waits = parts.stream()
                    .map(part -> waiting.submit(() -> wait.accept(health, part)))
                    .toList();
            waits.forEach(Waiting::result);
        }
    }

    /** What is there already, unless it is just dying: then it is started anew. */
    private Optional<Running> present(Part part, Ports ports) {
        Optional<Running> found = Running.of(home, part);
        try (Health health = new Health(home, ports)) {
            for (int look = 0; look < 20 && found.isPresent(); look++) {
                if (health.isUp(part, found.get())) {
                    return found;
                }
                Pause.milliseconds(100);
                found = found.filter(Running::alive);
            }
        }
        return found;
    }

    private synchronized void say(String chinese, String english, Object... values) {
        out.println(speech.of(chinese, english).formatted(values));
    }
}
