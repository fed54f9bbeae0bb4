package org.onehall.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who listens on a port, where Linux tells; otherwise nothing is said. */
final class PortOwner {

    private PortOwner() {}

    /** {@code ", pid 123 nginx"} or an empty text. */
    static String of(int port) {
        try {
            String inode = inode(port);
            if (inode.isEmpty()) {
                return "";
            }
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                return processes
                        .filter(process ->
                                process.getFileName().toString().chars().allMatch(Character::isDigit))
                        .filter(process -> holds(process, "socket:[" + inode + "]"))
                        .findFirst()
                        .map(process -> ", pid " + process.getFileName() + name(process))
                        .orElse("");
            }
        } catch (IOException unknown) {
            return "";
        }
    }

    private static String inode(int port) throws IOException {
        String local = ":%04X".formatted(port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Path file = Path.of(table);
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(local) && columns[3].equals("0A")) {
                    return columns[9];
                }
            }
        }
        return "";
    }

    private static boolean holds(Path process, String socket) {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return Files.readSymbolicLink(descriptor).toString().equals(socket);
                } catch (IOException gone) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String name(Path process) {
        try {
            return " " + Files.readString(process.resolve("comm")).strip();
        } catch (IOException gone) {
            return "";
        }
    }
}
