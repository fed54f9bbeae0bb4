package org.onehall.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;

/**
 * SMS a second to the SMS centre: one session with a window of submissions, each message on file before it is answered; then
 * with the receipt of each brought back. Centre and client on a core each where the machine lets us.
 */
public final class SmsBench {

    private static final int MESSAGES = 30_000;
    private static final int WINDOW = 64;
    private static final String TEXT = "【示范区就业】新岗位:养老护理员,晨光街道,5000-7000 元/月。回复 TD 退订";

    private SmsBench() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    public static void run(PrintStream out) {
        try {
            measure(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void measure(PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("onehall-bench-sms");
        Process centre = start(folder);
        try {
            int port = Integer.parseInt(centre.inputReader().readLine());
            round(port, "warm-up", new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            for (int round = 1; round <= 3; round++) {
                round(port, "round " + round, out);
            }
        } finally {
            centre.destroy();
            centre.waitFor();
        }
    }

    private static void round(int port, String name, PrintStream out) throws IOException, InterruptedException {
        try (var line = new SmsLine(port, "bench", "bench", WINDOW)) {
            long began = System.nanoTime();
            for (int i = 0; i < MESSAGES; i++) {
                line.submit("154%08d".formatted(i % 5_000), TEXT);
            }
            while (line.answered() + line.failed() < MESSAGES) {
                Thread.sleep(5);
            }
            double answered = seconds(began);
            while (line.receipts() < line.answered() && seconds(began) < 60) {
                Thread.sleep(5);
            }
            out.printf(
                    Locale.ROOT,
                    "SMS to the SMS centre, %s: answered %,.0f/s, with receipt %,.0f/s, failed %d   (first step 2,000, aim 15,000)%n",
                    name,
                    MESSAGES / answered,
                    line.receipts() / seconds(began),
                    line.failed());
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(Tools.onCore(
                        0,
                        List.of(
                                Tools.java(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Centre.class.getName(),
                                folder.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The SMS centre in a process of its own; it prints its port. */
    static final class Centre {
        private Centre() {}

        static void main(String[] arguments) {
            var centre = SmsCentre.start(SmsCentreSettings.in(Path.of(arguments[0]), "bench", "bench"));
            Runtime.getRuntime().addShutdownHook(new Thread(centre::close));
            System.out.println(centre.smppPort());
        }
    }
}
