package org.onehall.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows the end of a part's log, and on request what is added to it. */
final class Logs {

    private static final long TAIL = 64 * 1024L;

    private final Home home;
    private final PrintStream out;

    Logs(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    void show(String name, boolean follow) {
        Part part = Part.named(name).orElseThrow(() -> unknown(name, Part.all()));
        Path log = home.log(part.label());
        if (!Files.exists(log)) {
            throw new Refusal("还没有日志：" + log, "There is no log yet: " + log);
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            if (file.getFilePointer() > 0) {
                file.readLine();
            }
            pass(file);
            while (follow) {
                Pause.milliseconds(300);
                pass(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(RandomAccessFile file) throws IOException {
        byte[] buffer = new byte[8192];
        for (int n = file.read(buffer); n > 0; n = file.read(buffer)) {
            out.write(buffer, 0, n);
        }
        out.flush();
    }

    static Refusal unknown(String name, List<Part> choices) {
        String known = String.join(", ", Part.labels(choices));
        return new Refusal("没有这个服务：" + name + "。有：" + known, "No such service: " + name + ". There are: " + known);
    }
}
