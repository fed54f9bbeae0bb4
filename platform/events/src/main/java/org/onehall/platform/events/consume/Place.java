package org.onehall.platform.events.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Where an event was published; noted beside it when it goes on to the retry topic. */
public record Place(String topic, int partition, long offset) {

    /**
     * @param topic that the event was published to; the message may have come from the retry topic behind it
     */
    static Place of(ConsumerRecord<?, ?> message, String topic) {
        long partition = Notes.number(message.headers(), Notes.PARTITION, -1);
        long offset = Notes.number(message.headers(), Notes.OFFSET, -1);
        return message.topic().equals(topic) || partition < 0 || offset < 0
                ? new Place(message.topic(), message.partition(), message.offset())
                : new Place(topic, (int) partition, offset);
    }

    void noteOn(Headers headers) {
        Notes.put(headers, Notes.TOPIC, topic);
        Notes.put(headers, Notes.PARTITION, partition);
        Notes.put(headers, Notes.OFFSET, offset);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
