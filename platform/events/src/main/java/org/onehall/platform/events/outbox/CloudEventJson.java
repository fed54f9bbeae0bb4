package org.onehall.platform.events.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * CloudEvents 1.0 in the JSON format, structured mode: the whole event is one JSON object.
 *
 * <p>Written here since CloudEvents' own library for Java is bound to Jackson 2. Dates are ISO 8601, absent values are left
 * out, an amount of money is a string with two decimals: one with more is refused, never rounded.
 */
public final class CloudEventJson {
    /** @param subject the aggregate's key */
    public record Envelope(
            String id,
            String type,
            String subject,
            Instant time,
            long sequence,
            @Nullable String traceparent) {}

    /** An event as read, with its data still JSON. */
    public record Parsed(Envelope envelope, String source, JsonNode data) {}

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("money").addSerializer(BigDecimal.class, new Money()))
            .build();

    private final String source;

    /** @param service the name of the service that publishes */
    public CloudEventJson(String service) {
        this.source = "/" + service;
    }

    public String write(Envelope envelope, Object data) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("id", envelope.id());
            json.writeStringProperty("source", source);
            json.writeStringProperty("type", envelope.type());
            json.writeStringProperty("subject", envelope.subject());
            json.writeStringProperty("time", envelope.time().toString());
            json.writeStringProperty("datacontenttype", "application/json");
            json.writeNumberProperty("sequence", envelope.sequence());
            if (envelope.traceparent() != null) {
                json.writeStringProperty(Traces.TRACEPARENT, envelope.traceparent());
            }
            json.writeName("data");
            mapper.writeValue(json, data);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is no CloudEvent of ours */
    public Parsed read(byte[] value) {
        JsonNode event = mapper.readTree(value);
        if (!event.isObject() || !text(event, "specversion").equals("1.0")) {
            throw new IllegalArgumentException("Not a CloudEvent 1.0");
        }
        JsonNode sequence = event.path("sequence");
        if (!sequence.isIntegralNumber()) {
            throw new IllegalArgumentException("No sequence");
        }
        JsonNode trace = event.path(Traces.TRACEPARENT);
        Envelope envelope = new Envelope(
                text(event, "id"),
                text(event, "type"),
                text(event, "subject"),
                Instant.parse(text(event, "time")),
                sequence.longValue(),
                trace.isString() ? trace.stringValue() : null);
        return new Parsed(envelope, text(event, "source"), event.path("data"));
    }

    /** The type alone, so that what nobody handles is not read to its end; empty when it does not stand before the data. */
    public Optional<String> type(byte[] value) {
        try (JsonParser json = mapper.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String name = json.nextName(); name != null && !name.equals("data"); name = json.nextName()) {
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("type")) {
                    return Optional.of(json.getString());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public <T> T data(Parsed event, Class<T> payload) {
        return mapper.treeToValue(event.data(), payload);
    }

    private static String text(JsonNode event, String attribute) {
        JsonNode value = event.path(attribute);
        if (!value.isString()) {
            throw new IllegalArgumentException("No " + attribute);
        }
        return value.stringValue();
    }

    private static final class Money extends StdSerializer<BigDecimal> {
        private Money() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal amount, JsonGenerator json, SerializationContext context) {
            json.writeString(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        }
    }
}
