package org.onehall.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onehall.bench.events.BulkPart;
import org.onehall.bench.events.LatencyPart;
import org.onehall.bench.events.OutboxPart;
import org.onehall.bench.gateway.GatewayBench;
import org.onehall.bench.portal.PortalPart;
import org.onehall.bench.sms.AlertsBench;
import org.onehall.bench.sms.SmsBench;
import org.onehall.bench.survey.ImportPart;

/** Measures the parts named, or all of them: {@code ./onehall bench [PART ...]}. Parts are in docs/bench.md. */
public final class Bench {

    private Bench() {}

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("start", new StartBench());
        parts.put("gateway", new GatewayBench());
        parts.put("outbox", new OutboxPart());
        parts.put("latency", new LatencyPart());
        parts.put("bulk", new BulkPart());
        parts.put("import", new ImportPart());
        parts.put("match", new MatchBench());
        parts.put("alerts", new AlertsBench());
        parts.put("sms", new SmsBench());
        parts.put("portal", new PortalPart());
        return parts;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = parts();
        Set<String> named = named(args);
        boolean all = named.isEmpty() || named.remove("all");
        if (!parts.keySet().containsAll(named)) {
            System.err.println("No such part among " + named + "; there are " + parts.keySet());
            System.exit(2);
        }
        if (!all) {
            parts.keySet().retainAll(named);
        }
        Map<String, String> lacking = lacking(parts);
        if (lacking.keySet().stream().anyMatch(named::contains)) {
            lacking.forEach(Bench::say);
            System.exit(3);
        }
        parts.keySet().removeAll(lacking.keySet());
        Table table = new Table();
        List<String> failed = measure(parts, table);
        table.print(System.out);
        lacking.forEach(Bench::say);
        if (!failed.isEmpty()) {
            System.err.println("FAILED 测量失败: " + String.join(", ", failed) + "; why is told above 原因见上文");
        }
        // Clients of Kafka and MongoDB may leave threads that are not daemons.
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static Set<String> named(String[] args) {
        Set<String> named = new TreeSet<>();
        Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.trim().split("[ ,]+")))
                .forEach(named::add);
        named.remove("");
        return named;
    }

    /** What this machine lacks, by the part that needs it. */
    private static Map<String, String> lacking(Map<String, Part> parts) {
        Map<String, String> lacking = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            if (!part.lacking().isEmpty()) {
                lacking.put(name, part.lacking());
            }
        });
        return lacking;
    }

    private static void say(String part, String lacking) {
        String line = "=".repeat(99);
        System.err.printf("%s%nNOT MEASURED 没有测量: %s; this machine lacks 本机缺少: %s%n%s%n", line, part, lacking, line);
    }

    /** A part that fails costs no other its figures. Returns the parts that failed. */
    private static List<String> measure(Map<String, Part> parts, Table table) {
        List<String> failed = new ArrayList<>();
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors());
        int turn = 0;
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            System.out.printf("… %s (%d of %d)%n", part.getKey(), ++turn, parts.size());
            long began = System.nanoTime();
            try {
                part.getValue().measure(table);
            } catch (Exception e) {
                failed.add(part.getKey());
                e.printStackTrace(System.err);
            }
            System.out.printf("  %s took %.0f s%n", part.getKey(), (System.nanoTime() - began) / 1e9);
        }
        return failed;
    }
}
