package org.onehall.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts a part as a process that outlives this one and the terminal, its output appended to its log. */
final class Launch {

    private final Home home;

    Launch(Home home) {
        this.home = home;
    }

    Running start(Part part, List<String> command, Map<String, String> environment, int port) {
        try {
            Path log = home.log(part.label());
            ProcessBuilder builder = new ProcessBuilder(detached(command))
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            return Running.remember(home, part, process, port, version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> detached(List<String> command) {
        List<String> whole = new ArrayList<>();
        onPath("setsid").or(() -> onPath("nohup")).ifPresent(whole::add);
        whole.addAll(command);
        return whole;
    }

    private static java.util.Optional<String> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    static String version() {
        String version = Launch.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
