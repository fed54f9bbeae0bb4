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
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.KafkaException;

/** The topics a service publishes to and reads; those missing are created before anything is sent or read. */
public final class Topics {
    private static final int SECONDS = 5;

    /** A service that comes later, or was away for long, is told all that ever happened. */
    private static final Map<String, String> FOR_GOOD =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Map<String, Object> admin;
    private final Supplier<Set<String>> names;
    private final Supplier<Set<String>> kept;
    private final int partitions;
    private final short replication;
    private volatile boolean complete;

    /**
     * @param names all that are needed
     * @param kept those of them whose events stay for good
     */
    public Topics(
            Map<String, Object> admin,
            Supplier<Set<String>> names,
            Supplier<Set<String>> kept,
            int partitions,
            short replication) {
        this.admin = new HashMap<>(admin);
        this.admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        this.admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1_000);
        // each client lives for one question; rebootstrapping is a busy loop that logs, while the broker is away
        this.admin.put(AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG, "none");
        this.names = names;
        this.kept = kept;
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
            keep(client, present);
            complete = true;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    /** Also a topic that somebody else made with another retention. */
    private void keep(Admin client, Set<String> present)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<ConfigResource> resources = kept.get().stream()
                .filter(present::contains)
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        client.describeConfigs(resources).all().get(SECONDS, TimeUnit.SECONDS).forEach((topic, settings) -> {
            List<AlterConfigOp> needed = FOR_GOOD.entrySet().stream()
                    .filter(wanted -> !wanted.getValue()
                            .equals(settings.get(wanted.getKey()).value()))
                    .map(wanted -> new AlterConfigOp(
                            new ConfigEntry(wanted.getKey(), wanted.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            if (!needed.isEmpty()) {
                changes.put(topic, needed);
            }
        });
        client.incrementalAlterConfigs(changes).all().get(SECONDS, TimeUnit.SECONDS);
    }

    private void create(Admin client, Collection<String> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> forGood = kept.get();
        List<NewTopic> topics = missing.stream()
                .map(name -> new NewTopic(name, partitions, replication)
                        .configs(forGood.contains(name) ? FOR_GOOD : Map.of()))
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
