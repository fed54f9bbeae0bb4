package org.onehall.employer.employer;

import java.util.List;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.onehall.platform.search.Analysis;

/** What is searched of an employer. */
@SearchEntity
@Indexed
record EmployerEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @FullTextField(analyzer = Analysis.TEXT, searchAnalyzer = Analysis.TEXT_QUERY)
        @KeywordField(
                name = "sortName",
                normalizer = Analysis.WHOLE,
                sortable = Sortable.YES,
                projectable = Projectable.YES)
        String name,

        @KeywordField String creditCode,
        @KeywordField List<String> divisions) {}
