package org.onehall.systemtests.kills;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The class path of these tests as jars alone: the JVM makes no archive of classes that lie in folders. */
final class Jars {

    private Jars() {}

    /** @param own where to write the jar of this package, which stands first */
    static String classPath(Path own) throws IOException {
        write(own);
        List<String> jars = new ArrayList<>(List.of(own.toString()));
        Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .forEach(jars::add);
        return String.join(File.pathSeparator, jars);
    }

    private static void write(Path jar) throws IOException {
        Path classes = classes();
        String own = Jars.class.getPackageName().replace('.', '/');
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(classes.resolve(own))) {
            // Whoever looks for classes in a jar looks for their folder first.
            out.putNextEntry(new JarEntry(own + "/"));
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new JarEntry(own + "/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
    }

    private static Path classes() {
        try {
            return Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
