package org.onehall.employer.referral;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is searched of a referral.
 *
 * @param startsFirst the day on which the hired person starts; of everybody else a day after all others, to come last
 * @param startsLast the same, of everybody else a day before all others: to come last in the other direction
 */
@SearchEntity
@Indexed
record ReferralEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @KeywordField @Nullable String number,
        @KeywordField(aggregable = Aggregable.YES) String state,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String reason,
        @KeywordField String personId,
        @KeywordField String vacancyId,
        @KeywordField String employerId,
        @KeywordField List<String> divisions,
        @KeywordField(aggregable = Aggregable.YES) String street,
        @KeywordField(aggregable = Aggregable.YES) String month,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate issuedOn,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate startsFirst,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate startsLast) {

    static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
}
