package org.onehall.platform.search;

import java.util.stream.Stream;

/**
 * Makes an index of this service's copies of another service's records. The service puts and deletes entries itself
 * ({@link SearchIndex#put}); this tells where they all come from when the index is rebuilt.
 *
 * @param <E> as for {@link Indexed}
 */
public interface IndexedCopies<E> {

    Class<E> entry();

    /** Every entry, read from the store; closed by the caller. */
    Stream<E> entries();

    /** As {@link Indexed#edition()}. */
    default int edition() {
        return 1;
    }
}
