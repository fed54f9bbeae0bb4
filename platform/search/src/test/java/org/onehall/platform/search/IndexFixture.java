package org.onehall.platform.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.mongodb.core.MongoOperations;

/** An index over a store that is a map; closing it leaves the index as a killed process would have committed it. */
final class IndexFixture implements AutoCloseable {

    final Map<String, Post> stored = new LinkedHashMap<>();
    final CloseableSearchMapping mapping;
    final IndexWriter writer;
    final IndexRebuild rebuild;
    final SearchIndex index;
    int loads;

    /** Done once, when the store has answered what it holds. */
    private @Nullable Runnable meanwhile;

    IndexFixture(@Nullable String directory, int edition, Collection<Post> posts) {
        posts.forEach(post -> stored.put(post.key(), post));
        var properties = new SearchProperties(
                SearchProperties.Backend.LUCENE,
                directory == null ? SearchProperties.MEMORY : directory,
                null,
                null,
                null,
                null,
                Map.of());
        IndexSettings settings = IndexSettings.of(properties, "test");
        var types = new IndexedTypes(List.of(new PostEntry.Posts(edition)), List.of());
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(types.entries()), MethodHandles.lookup())
                .properties(settings.values())
                .build();
        writer = new IndexWriter(mapping, types, store());
        IndexMark mark = settings.directory() == null
                ? new IndexMark.Nowhere()
                : new IndexMark.InDirectory(settings.directory());
        rebuild = new IndexRebuild(mapping, types, writer, ids(), mark);
        index = new SearchIndex(mapping, types, writer, rebuild);
        rebuild.rebuildWhereNeeded();
    }

    static IndexFixture inMemory(Post... posts) {
        return new IndexFixture(null, 1, List.of(posts));
    }

    private AggregateStore store() {
        AggregateStore store = mock();
        when(store.findAll(eq(Post.class), anyCollection())).thenAnswer(call -> {
            loads++;
            Collection<String> keys = call.getArgument(1);
            List<Post> found =
                    keys.stream().filter(stored::containsKey).map(this::post).toList();
            happen();
            return found;
        });
        when(store.versions(eq(Post.class), anyCollection())).thenAnswer(call -> {
            Collection<String> keys = call.getArgument(1);
            return keys.stream()
                    .filter(stored::containsKey)
                    .collect(Collectors.toMap(key -> key, key -> post(key).version()));
        });
        return store;
    }

    /** Once the store has been read the next time, and before what was read is written. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    private void happen() {
        Runnable event = meanwhile;
        meanwhile = null;
        if (event != null) {
            event.run();
        }
    }

    private MongoOperations ids() {
        MongoOperations mongo = mock();
        when(mongo.getCollectionName(Post.class)).thenReturn("posts");
        when(mongo.stream(any(), eq(Document.class), anyString()))
                .thenAnswer(call -> stored.keySet().stream().map(key -> new Document("_id", key)));
        return mongo;
    }

    Post post(String key) {
        return Objects.requireNonNull(stored.get(key));
    }

    void relay(String... keys) {
        writer.read(Post.class, List.of(keys));
    }

    List<String> search(String words) {
        return index.query(session -> session.search(PostEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> f.match().field("title").matching(words).minimumShouldMatchPercent(100))
                .fetchAllHits());
    }

    List<String> all() {
        return index.query(session -> session.search(PostEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> f.matchAll())
                .sort(f -> f.field("sortId"))
                .fetchAllHits());
    }

    @Override
    public void close() {
        mapping.close();
    }
}
