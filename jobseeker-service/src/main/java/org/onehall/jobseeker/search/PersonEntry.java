package org.onehall.jobseeker.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.person.Identity;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.reference.Prefixes;
import org.onehall.platform.search.Analysis;

/**
 * What is searched of a person. Name, resident ID and phone are here as keyed hashes alone: found whole, read by nobody.
 *
 * @param occupations every code and group that the wish lies in, for the filter of lists
 * @param wished the codes and groups of the wish as stated, for the match with a vacancy's own code
 * @param workDivisions where the person would work; {@link #ANYWHERE} when they did not say
 */
@SearchEntity
@Indexed
public record PersonEntry(
        @DocumentId @KeywordField(name = "sortId", sortable = Sortable.YES)
        String id,

        @KeywordField List<String> divisions,
        @KeywordField(aggregable = Aggregable.YES) String street,
        @KeywordField(aggregable = Aggregable.YES) String community,
        @KeywordField(aggregable = Aggregable.YES) String status,
        @KeywordField(aggregable = Aggregable.YES) String sex,
        @KeywordField(aggregable = Aggregable.YES) @Nullable String education,
        @GenericField int educationLevel,
        @GenericField(aggregable = Aggregable.YES) boolean openWish,
        @KeywordField List<String> occupations,
        @KeywordField List<String> wished,
        @GenericField long minimumWageFen,
        @KeywordField List<String> workDivisions,

        @FullTextField(name = "skillText", analyzer = Analysis.TEXT, searchAnalyzer = Analysis.TEXT_QUERY)
        @KeywordField(normalizer = Analysis.WHOLE)
        List<String> skills,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate birthDate,

        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
        LocalDate registeredOn,

        @GenericField LocalDate verifiedOn,
        @GenericField boolean referred,
        @KeywordField String nameHash,
        @KeywordField String residentIdHash,
        @KeywordField @Nullable String phoneRef) {

    public static final String ANYWHERE = "*";
    private static final int STREET = 9;

    static PersonEntry of(Person person, Identity who) {
        Optional<Wish> wish = Optional.ofNullable(person.wish());
        Education education = person.education();
        List<String> places = wish.map(Wish::workDivisions).orElse(List.of());
        return new PersonEntry(
                person.key(),
                Prefixes.ofDivision(person.division()),
                person.division()
                        .substring(0, Math.min(STREET, person.division().length())),
                person.division(),
                person.employment().status().name(),
                who.sex().name(),
                education == null ? null : education.name(),
                education == null ? 0 : education.level(),
                wish.map(Wish::open).orElse(false),
                withPrefixes(wish.map(Wish::occupations).orElse(List.of())),
                wish.map(Wish::occupations).orElse(List.of()),
                wish.map(Wish::minimumWage).map(Yuan::fen).orElse(0L),
                places.isEmpty() ? List.of(ANYWHERE) : places,
                person.skills(),
                who.birthDate(),
                person.registration().on(),
                person.verification().on(),
                person.referred(),
                who.nameHash(),
                who.residentIdHash(),
                person.contact().phoneRef());
    }

    private static List<String> withPrefixes(List<String> occupations) {
        return occupations.stream()
                .flatMap(code -> Prefixes.ofOccupation(code).stream())
                .distinct()
                .toList();
    }
}
