package org.onehall.bench.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.Subscription;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** From a write's acknowledgement to its event at a consumer's handler, with commands at a steady rate whatever the answers take. */
public final class LatencyPart implements Part {
    private static final int PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    /** When each event came to the handler. */
    static final Map<String, Long> ARRIVED = new ConcurrentHashMap<>();

    static class Reader {
        @Bean
        Subscription posts() {
            return Subscription.to("bench.post")
                    .on(
                            "bench.post-published.v1",
                            Arrived.class,
                            (post, event) -> ARRIVED.put(event.subject(), System.nanoTime()))
                    .build();
        }

        record Arrived(String postId) {}
    }

    @Override
    public void measure(Table table) throws Exception {
        try (ConfigurableApplicationContext service = BenchService.start(Machine.shared(), Reader.class)) {
            BenchService.warm(service);
            commands(service, WARM_UP);
            List<Long> nanos = commands(service, MEASURED);
            table.add("write acknowledged → event at consumer, 200/s, p50", millis(nanos, 0.50));
            table.add("write acknowledged → event at consumer, 200/s, p99", millis(nanos, 0.99), "≤ 100 ms", "≤ 10 ms");
            table.add("write acknowledged → event at consumer, 200/s, worst", millis(nanos, 1));
            BenchService.empty(service);
        }
    }

    private static List<Long> commands(ConfigurableApplicationContext service, Duration time) throws Exception {
        AggregateStore store = service.getBean(AggregateStore.class);
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        long count = time.toSeconds() * PER_SECOND;
        for (long i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            threads.add(Thread.ofVirtual().start(() -> {
                String key = UUID.randomUUID().toString();
                store.insert(Post.publish(key));
                acknowledged.put(key, System.nanoTime());
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        while (!ARRIVED.keySet().containsAll(acknowledged.keySet())) {
            Thread.sleep(10);
        }
        return acknowledged.entrySet().stream()
                .flatMapToLong(one -> LongStream.of(Math.max(0, arrival(one.getKey()) - one.getValue())))
                .sorted()
                .boxed()
                .toList();
    }

    private static long arrival(String key) {
        Long arrival = ARRIVED.get(key);
        return arrival == null ? Long.MAX_VALUE : arrival;
    }

    private static String millis(List<Long> sorted, double share) {
        int at = (int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share));
        return "%.1f ms".formatted(sorted.get(at) / 1e6);
    }
}
