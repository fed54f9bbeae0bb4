package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./onehall} in a tree where nothing is built yet, by a Maven that builds nothing. */
class ScriptTests {

    private static final Path SOURCES = Path.of("deploy", "local", "src", "main", "java");

    @TempDir
    Path tree;

    @BeforeEach
    void unbuilt() throws IOException {
        Path project = Path.of("..", "..").toAbsolutePath().normalize();
        Files.copy(project.resolve("onehall"), tree.resolve("onehall"));
        copy(project.resolve(SOURCES), tree.resolve(SOURCES));
        Path maven = Files.writeString(
                Files.createDirectory(tree.resolve("bin")).resolve("mvn"), "#!/bin/sh\ntouch built\nexit 1\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Path other = to.resolve(from.relativize(one));
                Files.createDirectories(other.getParent());
                Files.copy(one, other);
            }
        }
    }

    @Test
    void tellsAWrongWordOfUpBeforeAnythingIsBuilt() throws Exception {
        assertThat(said("C", "up", "--streets", "0")).startsWith("The sample district has 8 streets");
        assertThat(said("C", "up", "--prot", "9080")).startsWith("Not understood: --prot");
        assertThat(said("zh_CN.UTF-8", "up", "--port", "80")).startsWith("端口须在 1024 到");
        assertThat(tree.resolve("built")).doesNotExist();
    }

    @Test
    void buildsForWordsThatAreUnderstood() throws Exception {
        assertThat(said("C", "up", "--streets", "1", "--port", "9080")).startsWith("Building");
        assertThat(tree.resolve("built")).exists();
    }

    /** Of a run that must fail. */
    private String said(String language, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", tree.resolve("onehall").toString()));
        command.addAll(List.of(words));
        Path output = tree.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PATH", tree.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ONEHALL_LANG", language);
        builder.environment().keySet().removeAll(List.of("ONEHALL_PREBUILT", "JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
