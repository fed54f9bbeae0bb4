package org.onehall.platform.search;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;

/**
 * Says what of an aggregate is searched. A bean of this type makes an index.
 *
 * @param <E> a small class or record with Hibernate Search's {@code @SearchEntity}, {@code @Indexed} and
 *     {@code @DocumentId}; the document id is the aggregate's key
 */
public interface Indexed<A extends Aggregate, E> {

    Class<A> aggregate();

    Class<E> entry();

    /** What the index holds of this aggregate; null when it is not to be found. */
    @Nullable
    E entry(A aggregate);

    /** Raised when {@link #entry(Aggregate)} changes its meaning without changing the entry's fields: forces a rebuild. */
    default int edition() {
        return 1;
    }
}
