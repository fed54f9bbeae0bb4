package org.onehall.bench.events;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.platform.events.AggregateStore;
import org.springframework.context.ConfigurableApplicationContext;

/** Aggregates a second through the bulk insert, until the last event has left its document. */
public final class BulkPart implements Part {
    private static final int ROWS = 20_000;

    @Override
    public void measure(Table table) throws Exception {
        try (ConfigurableApplicationContext service = BenchService.start(Machine.shared())) {
            BenchService.warm(service);
            insert(service);
            double[] rates = insert(service);
            table.add("bulk insert, rows/s stored", "%.0f".formatted(rates[0]), "≥ 2000", "≥ 10000");
            table.add("bulk insert, rows/s stored and published", "%.0f".formatted(rates[1]), "≥ 2000", "≥ 10000");
        }
    }

    private static double[] insert(ConfigurableApplicationContext service) throws InterruptedException {
        String run = UUID.randomUUID().toString();
        List<Post> posts = IntStream.range(0, ROWS)
                .mapToObj(i -> Post.publish(run + "-" + i))
                .toList();
        long start = System.nanoTime();
        service.getBean(AggregateStore.class).insertAll(posts);
        double stored = (System.nanoTime() - start) / 1e9;
        BenchService.awaitDrained(service);
        double published = (System.nanoTime() - start) / 1e9;
        BenchService.empty(service);
        return new double[] {ROWS / stored, ROWS / published};
    }
}
