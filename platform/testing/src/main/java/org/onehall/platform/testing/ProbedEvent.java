package org.onehall.platform.testing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A CloudEvent as it was found on the broker.
 *
 * @param sequence the aggregate's version, or 0 where the event carries none
 * @param headers of the record, as text; of those with one name the last
 * @param json the whole record value
 */
public record ProbedEvent(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable Instant time,
        long sequence,
        Map<String, String> headers,
        JsonNode json) {

    public String id() {
        return json.path("id").asString();
    }

    public String type() {
        return json.path("type").asString();
    }

    public String source() {
        return json.path("source").asString();
    }

    public String subject() {
        return json.path("subject").asString();
    }

    public JsonNode data() {
        return json.path("data");
    }

    /** The data read as a consumer's own record. */
    public <T> T data(Class<T> type) {
        return EventJson.MAPPER.treeToValue(data(), type);
    }
}
