package org.onehall.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onehall.bench.events.BulkPart;
import org.onehall.bench.events.LatencyPart;
import org.onehall.bench.events.OutboxPart;
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
        measure(parts).print(System.out);
        lacking.forEach(Bench::say);
        // Clients of Kafka and MongoDB may leave threads that are not daemons.
        System.exit(0);
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

    private static Table measure(Map<String, Part> parts) throws Exception {
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors());
        Table table = new Table();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            System.out.println("… " + part.getKey());
            part.getValue().measure(table);
        }
        return table;
    }
}
