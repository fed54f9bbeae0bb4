package org.onehall.platform.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of the aggregates of a walk.
 *
 * @param next the position behind which the next page begins, null on the last
 */
public record StorePage<T extends Aggregate>(
        List<T> items, @Nullable Map<String, String> next) {}
