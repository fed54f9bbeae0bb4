package org.onehall.local.launcher;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder that holds everything this hall knows between two starts. */
record Home(Path folder) {

    static Home resolve(Path root) {
        String named = System.getenv("ONEHALL_HOME");
        Path folder = named == null || named.isBlank() ? root.resolve(".onehall") : Path.of(named);
        return new Home(folder.toAbsolutePath().normalize());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path keys() {
        return folder.resolve("secrets").resolve("keys.json");
    }

    Path secrets() {
        return folder.resolve("secrets").resolve("secrets.json");
    }

    Path bootstrap() {
        return folder.resolve("secrets").resolve("bootstrap.json");
    }

    Path sample() {
        return folder.resolve("sample");
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    Path running(String part) {
        return folder.resolve("run").resolve(part + ".json");
    }

    /** Where the JVM of a part writes the archive of its classes at its end; empty until then. */
    Path recording(String part) {
        return folder.resolve("run").resolve(part + ".jsa");
    }

    /** Whether it was written to its end: the JVM writes its head last. */
    boolean recorded(String part) {
        try (DataInputStream archive = new DataInputStream(Files.newInputStream(recording(part)))) {
            return archive.readInt() != 0;
        } catch (NoSuchFileException | EOFException nothing) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path infrastructure() {
        return folder.resolve("run").resolve("parts.json");
    }

    Path whyNot() {
        return folder.resolve("run").resolve("why-not.json");
    }

    Path ports() {
        return folder.resolve("run").resolve("port");
    }

    /** A mark that a first-time step was done to its end. */
    Path done(String step) {
        return folder.resolve("data").resolve(step + ".done");
    }

    void prepare() {
        try {
            for (String name : new String[] {"data", "logs", "run", "sample", "secrets"}) {
                makeFolder(folder.resolve(name));
            }
            restrict(folder, "rwx------");
            restrict(folder.resolve("secrets"), "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One launcher at a time; empty when another one is at work. The lock ends with the process. */
    Optional<FileLock> lock() {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("run").resolve("launcher.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole or not at all, readable by the owner alone. */
    static void write(Path file, String text) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(beside);
            restrict(beside, "rw-------");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
