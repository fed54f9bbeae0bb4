package org.onehall.platform.events.outbox;

/** Where an aggregate type's documents lie and where its events go. */
public record Source(Class<?> type, String collection, String topic) {}
