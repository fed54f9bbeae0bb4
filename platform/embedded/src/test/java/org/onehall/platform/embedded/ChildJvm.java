package org.onehall.platform.embedded;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this class path, there to be killed. */
final class ChildJvm {

    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Called by the child: straight to the pipe, so that what was told is known to the parent. */
    static synchronized void tell(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IllegalStateException("the child ended");
        }
        return line;
    }

    /** Kills without a word (SIGKILL) and returns what it had told and nobody had read. */
    List<String> kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        var rest = new ArrayList<String>();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rest.add(line);
            }
        } catch (IOException closed) {
            return rest;
        }
        return rest;
    }
}
