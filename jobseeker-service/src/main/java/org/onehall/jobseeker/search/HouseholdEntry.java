package org.onehall.jobseeker.search;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of a household.
 *
 * @param division its community, to page by
 * @param size how many members it has
 * @param zeroEmploymentSince of one that is none, {@link #NEVER}: to page by
 * @param reviewOn the next day on which a birthday may change its classification
 */
@SearchEntity
@Indexed
record HouseholdEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @KeywordField List<String> divisions,

        @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
        String division,

        @KeywordField List<String> members,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        int size,

        @GenericField boolean zeroEmployment,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate zeroEmploymentSince,

        @GenericField @Nullable LocalDate reviewOn) {

    /** After every day there will be. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
}
