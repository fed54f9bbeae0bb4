package org.onehall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What every part of the bench needs of the machine: programs, ports, cores, processes. */
public final class Tools {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Tools() {}

    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("onehall")))
                .findFirst()
                .orElseThrow();
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static Optional<String> onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Arrays.stream(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The system under test on the first core and the load on the second, where the machine lets us. */
    public static List<String> onCore(int core, List<String> command) {
        if (onPath("taskset").isEmpty() || Runtime.getRuntime().availableProcessors() < 2) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", String.valueOf(core)));
        pinned.addAll(command);
        return pinned;
    }

    /** A process that runs already, with all its threads; as {@link #onCore} else. */
    public static void pin(Process process, int core) {
        List<String> pinning = List.of("-a", "-p", "-c", String.valueOf(core), String.valueOf(process.pid()));
        if (onPath("taskset").isPresent() && Runtime.getRuntime().availableProcessors() > 1) {
            call(Stream.concat(Stream.of("taskset"), pinning.stream()).toList(), Map.of(), Duration.ofSeconds(10));
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String call(List<String> command, Map<String, String> environment, Duration patience) {
        try {
            Path output = Files.createTempFile("onehall-bench", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " took longer than " + patience);
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The hall of a folder, built before. Returns what was said. */
    public static String onehall(Path home, Duration patience, String... words) {
        List<String> command = new ArrayList<>(List.of(root().resolve("onehall").toString()));
        command.addAll(List.of(words));
        return call(command, Map.of("ONEHALL_HOME", home.toString(), "ONEHALL_PREBUILT", "yes"), patience);
    }

    /** A block of ports that a hall can have: the one asked for by {@code onehall.bench.port}, or somewhere. */
    public static int hallPort() {
        return Integer.getInteger("onehall.bench.port", 20_000 + freePort() % 9_000);
    }

    /** A module's jar with its libraries beside it, as it runs in service. Returns the jar. */
    public static Path image(String module, Path folder) {
        Path image = folder.resolve(module);
        List<String> extract = List.of("extract", "--destination", image.toString());
        List<String> command = new ArrayList<>(List.of(java(), "-Djarmode=tools", "-jar"));
        command.add(jarIn(root().resolve(module).resolve("target")).toString());
        command.addAll(extract);
        call(command, Map.of(), Duration.ofMinutes(1));
        return jarIn(image);
    }

    private static Path jarIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("build " + folder + " first", e);
        }
    }

    public static String get(String address, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
            if (headers.length > 0) {
                request.headers(headers);
            }
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void awaitAnswer(String address, String... headers) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (get(address, headers).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer from " + address);
            }
            pause(200);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the processes and those they started have used of the processor so far. */
    public static long processorNanos(Collection<Process> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process.toHandle()), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    public static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    public static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
