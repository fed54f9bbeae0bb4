package org.onehall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A service as it is started: its jar taken apart, and beside it the JDK's ahead-of-time cache of a training run. The cache
 * fits this very jar and this very JVM only, so it is made anew whenever the jar's content or the
 * JVM is another. Reproducible builds give every jar the same date, so the content decides and no date.
 */
record Image(Path jar, Path cache) {

    /** The same for training and for running, or the JVM leaves the cache aside. */
    private static final List<String> MODE = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    static Image of(Path root, Part part) {
        Path packaged = packaged(part.moduleFolder(root));
        Path folder = part.moduleFolder(root).resolve("target").resolve("image");
        return new Image(folder.resolve(packaged.getFileName()), folder.resolve("app.aot"));
    }

    /** Takes the jar apart and trains the cache, where that was not done since the last build. */
    static Image make(Path root, Part part, Runnable announce) {
        Path packaged = packaged(part.moduleFolder(root));
        Image image = of(root, part);
        Path folder = part.moduleFolder(root).resolve("target").resolve("image");
        Path madeFrom = folder.resolve("made-from");
        String content = contentOf(packaged);
        if (Files.exists(image.cache) && content.equals(read(madeFrom))) {
            return image;
        }
        announce.run();
        takeApart(root, packaged, folder);
        List<String> training = new ArrayList<>(List.of(java(), "-XX:AOTCacheOutput=" + image.cache));
        training.addAll(MODE);
        training.addAll(List.of("-Dspring.context.exit=onRefresh", "-Dserver.port=0", "-Dspring.main.banner-mode=off"));
        training.addAll(List.of("-jar", image.jar.toString()));
        call(root, training, folder.resolveSibling("training.log"));
        Home.write(madeFrom, content);
        return image;
    }

    private static void takeApart(Path root, Path packaged, Path folder) {
        call(
                root,
                List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()),
                folder.resolveSibling("image.log"));
    }

    List<String> command(int heapMegabytes) {
        List<String> command = new ArrayList<>(List.of(java()));
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(MODE);
        command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-Xss512k", "-jar", jar.toString()));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> mode() {
        return MODE;
    }

    private static Path packaged(Path module) {
        Path target = module.resolve("target");
        if (!Files.isDirectory(target)) {
            throw new Refusal(module + " 还没有构建。", module + " is not built.");
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(module + " 还没有构建。", module + " is not built."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checksums of everything in the jar, from its directory alone, and the JVM. */
    static String contentOf(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            CRC32 sum = new CRC32();
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return Long.toHexString(sum.getValue()) + " " + System.getProperty("java.vm.version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return Files.exists(file) ? Home.read(file) : "";
    }

    private static void call(Path folder, List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Refusal(
                        "没有做成，原因见 " + log, "That failed; the reason is in " + log + ": " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("被打断。", "Interrupted.");
        }
    }
}
