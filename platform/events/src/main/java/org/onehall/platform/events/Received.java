package org.onehall.platform.events;

import java.time.Instant;

/**
 * The envelope of an event that arrived.
 *
 * @param id the same for every delivery of one event
 * @param source the service that published it, such as {@code /employer-service}
 * @param subject the key of the aggregate it is about
 * @param sequence rises with every event of one subject; an event whose sequence is not newer is a repeat or came late
 */
public record Received(String id, String type, String source, String subject, long sequence, Instant time) {}
