package org.onehall.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A part as it is started, and the archive of its classes that makes starts quicker. The first one to be started writes it when
 * it is stopped: a run of its own would be one more start, and would not meet the clients of broker and store. It fits these
 * very jars and this very JVM only, so it is forgotten whenever their content or the JVM is another. Reproducible builds give
 * every jar the same date, so the content decides and no date.
 *
 * @param program what the JVM is asked to run: the jar of a service, taken apart, or a class path and its main class
 */
record Image(Path folder, List<String> program) {

    /** With the usual sizes for classes and code a start collects the whole heap three times to unload nothing. */
    private static final List<String> MODE = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:MetaspaceSize=128m",
            "-XX:ReservedCodeCacheSize=128m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    static Image of(Path root, Part part) {
        Path target = part.moduleFolder(root).resolve("target");
        Path folder = target.resolve("image");
        Path packaged = packaged(target);
        return new Image(
                folder,
                part == Part.INFRASTRUCTURE
                        ? List.of("-cp", packaged + File.pathSeparator + libraries(target) + "/*", Infra.MAIN)
                        : List.of("-jar", folder.resolve(packaged.getFileName()).toString()));
    }

    /** Takes a service's jar apart, where that was not done since the last build, and forgets an archive of another build. */
    @SuppressWarnings("try")
    static void make(Path root, Part part, Runnable announce) {
        Path target = part.moduleFolder(root).resolve("target");
        try (FileChannel alone = alone(target)) {
            make(of(root, part), target, part, announce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two halls of one build that are started at the same moment would write the same files. The lock ends with the channel. */
    private static FileChannel alone(Path target) throws IOException {
        FileChannel lock =
                FileChannel.open(target.resolve("image.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        while (!isMine(lock)) {
            Pause.milliseconds(50);
        }
        return lock;
    }

    private static boolean isMine(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static void make(Image image, Path target, Part part, Runnable announce) {
        Path packaged = packaged(target);
        Path madeFrom = image.folder.resolve("made-from");
        List<Path> jars = new ArrayList<>(List.of(packaged));
        if (part == Part.INFRASTRUCTURE) {
            jars.addAll(jarsIn(libraries(target)));
        }
        String content = contentOf(jars);
        if (content.equals(read(madeFrom))) {
            return;
        }
        announce.run();
        Home.forget(image.archive());
        if (part == Part.INFRASTRUCTURE) {
            Home.makeFolder(image.folder);
        } else {
            takeApart(packaged, image.folder);
        }
        Home.write(madeFrom, content);
    }

    private Path archive() {
        return folder.resolve("app.jsa");
    }

    boolean hasArchive() {
        return Files.exists(archive());
    }

    private static Path libraries(Path target) {
        return target.resolve("lib");
    }

    private static void takeApart(Path packaged, Path folder) {
        call(
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

    /** With the archive where there is one, else writing one at the end. */
    List<String> command(List<String> memory, Path recording) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(
                hasArchive()
                        ? List.of("-XX:SharedArchiveFile=" + archive())
                        : List.of("-XX:ArchiveClassesAtExit=" + recording));
        command.addAll(MODE);
        command.addAll(memory);
        command.addAll(program);
        return command;
    }

    /** Keeps what a process wrote at its end, unless another hall of this folder has brought one meanwhile. */
    void learn(Path recording) {
        if (hasArchive()) {
            return;
        }
        Path brought = folder.resolve(ProcessHandle.current().pid() + ".jsa");
        try {
            Files.move(recording, brought, StandardCopyOption.REPLACE_EXISTING);
            Files.move(brought, archive(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path packaged(Path target) {
        return jarsIn(target).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(target + " 里还没有构建好的程序。", "Nothing is built in " + target + "."));
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checksums of everything in the jars, from their directories alone, and the JVM. */
    static String contentOf(List<Path> jars) {
        CRC32 sum = new CRC32();
        jars.forEach(jar -> add(sum, jar));
        return Long.toHexString(sum.getValue()) + " " + System.getProperty("java.vm.version");
    }

    private static void add(CRC32 sum, Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return Files.exists(file) ? Home.read(file) : "";
    }

    private static void call(List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
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
