package org.onehall.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.onehall.bench.events.BulkPart;
import org.onehall.bench.events.LatencyPart;
import org.onehall.bench.events.OutboxPart;
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
        return parts;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = parts();
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.trim().split("[ ,]+")))
                .forEach(wanted::add);
        wanted.remove("");
        if (wanted.isEmpty() || wanted.contains("all")) {
            wanted.addAll(parts.keySet());
            wanted.remove("all");
        }
        if (!parts.keySet().containsAll(wanted)) {
            System.err.println("No such part among " + wanted + "; there are " + parts.keySet());
            System.exit(2);
        }
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors());
        Table table = new Table();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                System.out.println("… " + part.getKey());
                part.getValue().measure(table);
            }
        }
        table.print(System.out);
        // Clients of Kafka and MongoDB may leave threads that are not daemons.
        System.exit(0);
    }
}
