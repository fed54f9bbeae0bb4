package org.onehall.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last
 * @param total how many there are in all, null when it was not counted
 */
public record PageOf<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    public PageOf {
        items = List.copyOf(items);
    }

    public <R> PageOf<R> map(Function<? super T, ? extends R> view) {
        return new PageOf<>(items.stream().<R>map(view).toList(), next, total);
    }
}
