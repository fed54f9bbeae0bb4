package org.onehall.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.onehall.platform.events.Aggregate;

/** The service's own search index. */
public class SearchIndex {

    private final SearchMapping mapping;
    private final IndexedTypes types;
    private final IndexWriter writer;
    private final IndexRebuild rebuild;

    SearchIndex(SearchMapping mapping, IndexedTypes types, IndexWriter writer, IndexRebuild rebuild) {
        this.mapping = mapping;
        this.types = types;
        this.writer = writer;
        this.rebuild = rebuild;
    }

    /** A session to search in; the caller closes it. */
    public SearchSession session() {
        return mapping.createSession();
    }

    /** Runs a query and closes its session. */
    public <R> R query(Function<SearchSession, R> question) {
        try (SearchSession session = session()) {
            return question.apply(session);
        }
    }

    /**
     * Makes the state of an aggregate, just stored, visible to searches at once, or a newer one that was stored meanwhile.
     * Durable only when the aggregate's events are relayed, so a state that is searched for must come with an event.
     */
    public void refresh(Aggregate aggregate) {
        writer.refresh(aggregate);
    }

    /**
     * Brings the entries of aggregates of one type, just stored, to this state, or to a newer one that was stored meanwhile;
     * durable when it returns. For what changes without an event: if nobody calls this again after a crash, searches never learn
     * of it.
     */
    public void catchUp(Collection<? extends Aggregate> stored) {
        if (!stored.isEmpty()) {
            writer.catchUp(stored);
        }
    }

    /** Stores an entry made of another service's record; durable and visible when it returns. */
    public <E> void put(E entry) {
        putAll(List.of(entry));
    }

    /** As {@link #put(Object)}, for many at the cost of one commit. */
    public <E> void putAll(Collection<E> entries) {
        if (!entries.isEmpty()) {
            Writes.durablyAndVisibly(mapping, plan -> entries.forEach(plan::addOrUpdate));
        }
    }

    /** Takes an entry out; durable and visible when it returns; nothing happens when there is none. */
    public void delete(Class<?> entry, String id) {
        Writes.durablyAndVisibly(mapping, plan -> plan.purge(entry, id, null));
    }

    /** Makes every index anew from the service's documents; searches find less until it returns. */
    public void rebuild() {
        types.entries().forEach(rebuild::rebuild);
    }
}
