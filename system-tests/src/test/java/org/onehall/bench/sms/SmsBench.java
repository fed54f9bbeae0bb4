package org.onehall.bench.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.bench.Tools;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;
import org.springframework.util.FileSystemUtils;

/**
 * SMS a second to the SMS centre, each on file before it is answered, ÷ the same to a bare jSMPP server that keeps
 * nothing; then until the receipt of each has been brought. One session with a window of submissions, the server on one
 * core, five rounds in turn.
 */
public final class SmsBench implements Part {

    private static final int MESSAGES = Integer.getInteger("onehall.bench.sms", 20_000);
    private static final int ROUNDS = 5;
    private static final int WINDOW = 64;
    private static final String TEXT = "【示范区就业】新岗位:养老护理员,晨光街道,5000-7000 元/月。回复 TD 退订";

    /** Answers and receipts a second. */
    private record Rates(double answered, double receipts) {}

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("onehall-bench-sms");
        Process centre = start(Centre.class, folder);
        Process bare = start(BareCentre.class, folder);
        try {
            int centrePort = Integer.parseInt(centre.inputReader().readLine());
            int barePort = Integer.parseInt(bare.inputReader().readLine());
            round(centrePort);
            round(barePort);
            List<Rates> kept = new ArrayList<>();
            List<Rates> forgotten = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                kept.add(round(centrePort));
                forgotten.add(round(barePort));
                System.out.printf(
                        Locale.ROOT,
                        "  SMS centre %,.0f/s, with receipts %,.0f/s; bare %,.0f/s, with receipts %,.0f/s%n",
                        kept.getLast().answered(),
                        kept.getLast().receipts(),
                        forgotten.getLast().answered(),
                        forgotten.getLast().receipts());
            }
            report(kept, forgotten, table);
        } finally {
            Tools.stop(centre);
            Tools.stop(bare);
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void report(List<Rates> kept, List<Rates> bare, Table table) {
        List<Double> answered = new ArrayList<>();
        List<Double> receipts = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            answered.add(kept.get(i).answered() / bare.get(i).answered());
            receipts.add(kept.get(i).receipts() / bare.get(i).receipts());
        }
        table.add("SMS/s to the SMS centre", rate(kept.stream().map(Rates::answered)), "≥ 2000", "≥ 15000");
        table.add("÷ bare jSMPP", "%.2f".formatted(Tools.median(answered)));
        table.add("SMS/s with receipts brought", rate(kept.stream().map(Rates::receipts)));
        table.add("÷ bare jSMPP with receipts", "%.2f".formatted(Tools.median(receipts)));
    }

    private static String rate(Stream<Double> figures) {
        return "%.0f".formatted(Tools.median(figures.toList()));
    }

    private static Rates round(int port) throws IOException, InterruptedException {
        try (var line = new SmsLine(port, "bench", "bench", WINDOW)) {
            long began = System.nanoTime();
            for (int i = 0; i < MESSAGES; i++) {
                line.submit("154%08d".formatted(i % 5_000), TEXT);
            }
            while (line.answered() + line.failed() < MESSAGES) {
                Thread.sleep(1);
            }
            double answered = seconds(began);
            while (line.receipts() < MESSAGES && seconds(began) < 60) {
                Thread.sleep(1);
            }
            if (line.failed() > 0 || line.receipts() < MESSAGES) {
                throw new IllegalStateException(
                        "failed: " + line.failed() + ", receipts: " + line.receipts() + " of " + MESSAGES);
            }
            return new Rates(MESSAGES / answered, MESSAGES / seconds(began));
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    static Process start(Class<?> server, Path folder, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                Tools.java(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                server.getName(),
                folder.toString()));
        arguments.addAll(List.of(more));
        return new ProcessBuilder(Tools.onCore(0, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The SMS centre in a process of its own, on a port or any free one; it prints its port. */
    static final class Centre {
        private Centre() {}

        static void main(String[] arguments) {
            int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
            var centre = SmsCentre.start(SmsCentreSettings.in(Path.of(arguments[0]), "bench", "bench")
                    .on(port, 0));
            Runtime.getRuntime().addShutdownHook(new Thread(centre::close));
            System.out.println(centre.smppPort());
        }
    }
}
