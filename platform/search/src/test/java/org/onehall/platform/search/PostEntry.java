package org.onehall.platform.search;

import java.time.LocalDate;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

@SearchEntity
@Indexed
record PostEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @FullTextField(analyzer = Analysis.TEXT, searchAnalyzer = Analysis.TEXT_QUERY)
        String title,

        @GenericField(sortable = Sortable.YES) LocalDate day) {

    /** Closed posts are not to be found. */
    record Posts(int edition) implements org.onehall.platform.search.Indexed<Post, PostEntry> {

        @Override
        public Class<Post> aggregate() {
            return Post.class;
        }

        @Override
        public Class<PostEntry> entry() {
            return PostEntry.class;
        }

        @Override
        public @org.jspecify.annotations.Nullable PostEntry entry(Post post) {
            return post.open() ? new PostEntry(post.key(), post.title(), post.day()) : null;
        }
    }
}
