package org.onehall.platform.events.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.KafkaException;

/** The topics a service publishes to and reads; those missing are created before anything is sent or read. */
public final class Topics {
    private static final int SECONDS = 5;

    private final Map<String, Object> admin;
    private final Supplier<Set<String>> names;
    private final int partitions;
    private final short replication;
    private volatile boolean complete;

    public Topics(Map<String, Object> admin, Supplier<Set<String>> names, int partitions, short replication) {
        this.admin = new HashMap<>(admin);
        this.admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        this.admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1_000);
        // each client lives for one question; rebootstrapping is a busy loop that logs, while the broker is away
        this.admin.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        this.names = names;
        this.partitions = partitions;
        this.replication = replication;
    }

    static String retry(String topic, String service) {
        return topic + "." + service + ".retry";
    }

    static String dead(String topic, String service) {
        return topic + "." + service + ".dead";
    }

    public boolean complete() {
        return complete;
    }

    /** Asks the broker each time, so that it also tells whether the broker answers. */
    public void ensure() {
        try (Admin client = Admin.create(admin)) {
            Set<String> present = client.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            create(
                    client,
                    names.get().stream().filter(name -> !present.contains(name)).toList());
            complete = true;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    private void create(Admin client, Collection<String> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<NewTopic> topics = missing.stream()
                .map(name -> new NewTopic(name, partitions, replication))
                .toList();
        for (var created : client.createTopics(topics).values().entrySet()) {
            try {
                created.getValue().get(SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }
}
