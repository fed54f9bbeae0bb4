package org.onehall.bench;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** What the services index of one side of a match: codes with those above them, figures, skills. */
@SearchEntity
@Indexed
record PoolEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @KeywordField String state,
        @KeywordField List<String> occupations,
        @KeywordField List<String> divisions,
        @GenericField int wage,
        @GenericField int educationRank,
        @KeywordField List<String> skills,
        @GenericField int skillCount,
        @GenericField int age,
        @GenericField(sortable = Sortable.YES) LocalDate day) {}
