package org.onehall.platform.events;

import java.util.Collection;

/**
 * Sees every changed aggregate before its events leave the document; a search index is one.
 *
 * <p>What it does must be durable when it returns: only then are the events removed. When it throws, it is asked again, so it
 * must bear repeats. Several readers may be present; each gets every change.
 */
public interface OutboxReader {
    void read(Class<? extends Aggregate> type, Collection<String> keys);
}
