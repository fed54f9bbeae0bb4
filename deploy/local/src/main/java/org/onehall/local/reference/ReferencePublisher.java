package org.onehall.local.reference;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.onehall.local.reference.CompactedTopic.Latest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the reference files as {@code station.division-changed.v1} and {@code station.occupation-changed.v1}, in the
 * place of station-service until there is one.
 *
 * <p>What the topics already say is not said again: each code is compared with its last event, so this can run at every
 * start and be cut short anywhere. The topics are compacted: a service that is set up later learns every code.
 */
public final class ReferencePublisher {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String bootstrapServers;

    public ReferencePublisher(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** How many events were new. */
    public int publish() throws InterruptedException {
        var divisions = new LinkedHashMap<String, JsonNode>();
        ReferenceFile.divisions().forEach(division -> divisions.put(division.code(), data(division)));
        var occupations = new LinkedHashMap<String, JsonNode>();
        ReferenceFile.occupations().forEach(occupation -> occupations.put(occupation.code(), data(occupation)));
        return publish("station.division", "station.division-changed.v1", divisions)
                + publish("station.occupation", "station.occupation-changed.v1", occupations);
    }

    private int publish(String topic, String type, Map<String, JsonNode> wanted) throws InterruptedException {
        var compacted = new CompactedTopic(bootstrapServers, topic);
        compacted.ensure();
        Map<String, Latest> known = compacted.latest();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", "true", "linger.ms", "5");
        var sent = new ArrayList<Future<?>>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            wanted.forEach((code, data) -> {
                var last = known.getOrDefault(code, Latest.NONE);
                if (!last.data().equals(data)) {
                    String event = event(type, code, last.sequence() + 1, data);
                    sent.add(producer.send(new ProducerRecord<>(topic, code, event)));
                }
            });
            await(sent);
        }
        return sent.size();
    }

    private static void await(List<Future<?>> sent) throws InterruptedException {
        try {
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the reference data", e.getCause());
        }
    }

    /** The data of an event: no field where nothing is said. */
    static JsonNode data(Object record) {
        var data = JsonMapper.shared().<tools.jackson.databind.node.ObjectNode>valueToTree(record);
        data.removeIf(JsonNode::isNull);
        return data;
    }

    static String event(String type, String code, long sequence, JsonNode data) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", TimeOrderedId.next());
        event.put("source", "/station-service");
        event.put("type", type);
        event.put("subject", code);
        event.put(
                "time", OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("datacontenttype", "application/json");
        event.put("sequence", sequence);
        event.put("data", data);
        return JsonMapper.shared().writeValueAsString(event);
    }
}
