package org.onehall.employer.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScaledNumberField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.reference.Prefixes;
import org.onehall.platform.search.Analysis;

/**
 * What is searched of a vacancy.
 *
 * @param occupations the occupation and the groups above it
 * @param divisions the division and those above it
 * @param educationRank 0 when any education will do, else 1 for primary and so on
 * @param ageFrom 0, and {@code ageTo} 200, when left open
 * @param day of publication, of the draft before
 */
@SearchEntity
@Indexed
public record VacancyEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @KeywordField(aggregable = Aggregable.YES) String state,
        @KeywordField String employerId,

        @FullTextField(analyzer = Analysis.TEXT, searchAnalyzer = Analysis.TEXT_QUERY)
        String words,

        @KeywordField List<String> occupations,
        @KeywordField(aggregable = Aggregable.YES) String occupationGroup,
        @KeywordField List<String> divisions,
        @KeywordField(aggregable = Aggregable.YES) String street,

        @ScaledNumberField(decimalScale = 2, sortable = Sortable.YES, projectable = Projectable.YES)
        BigDecimal wageTo,

        @GenericField int openings,
        @GenericField int educationRank,
        @KeywordField(aggregable = Aggregable.YES) String education,
        @KeywordField(normalizer = Analysis.WHOLE) List<String> skills,
        @GenericField int skillCount,
        @GenericField int ageFrom,
        @GenericField int ageTo,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate day,

        @GenericField @Nullable LocalDate expiresOn) {

    static final String ANY_EDUCATION = "ANY";
    private static final int STREET = 9;
    private static final int OLDEST = 200;

    static VacancyEntry of(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        AgeRange ages = terms.ages();
        List<String> occupations = Prefixes.ofOccupation(terms.occupation());
        return new VacancyEntry(
                vacancy.key(),
                vacancy.state().name(),
                vacancy.employerId(),
                String.join(" ", terms.title(), vacancy.employerName(), terms.description()),
                occupations,
                occupations.get(Math.min(1, occupations.size() - 1)),
                Prefixes.ofDivision(terms.division()),
                terms.division().substring(0, Math.min(STREET, terms.division().length())),
                terms.wage().to(),
                vacancy.openings(),
                rank(terms.educationAtLeast()),
                terms.educationAtLeast() == null
                        ? ANY_EDUCATION
                        : terms.educationAtLeast().name(),
                terms.skills(),
                terms.skills().size(),
                ages.from() == null ? 0 : ages.from(),
                ages.to() == null ? OLDEST : ages.to(),
                vacancy.publishedOn() == null ? vacancy.draftedOn() : vacancy.publishedOn(),
                terms.expiresOn());
    }

    /** 0 for none. */
    public static int rank(@Nullable Education education) {
        return education == null ? 0 : education.rank();
    }
}
