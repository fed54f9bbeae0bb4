package org.onehall.jobseeker.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.Reading;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.civil.Text;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.labour.Categories;
import org.onehall.jobseeker.labour.SurveyTerms;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Turns what somebody asks for into what the index is asked. */
@Component
class PersonFilter {

    private final PersonSeals seals;
    private final ReferenceCodes codes;
    private final Categories categories;
    private final SurveyTerms surveys;

    PersonFilter(PersonSeals seals, ReferenceCodes codes, Categories categories, SurveyTerms surveys) {
        this.codes = codes;
        this.seals = seals;
        this.categories = categories;
        this.surveys = surveys;
    }

    /** @throws ProblemException 400 when the query names a code that there never was, or ages from above to below */
    void check(PersonQuery query) {
        codes.requireKnownOccupation("occupation", query.occupation());
        codes.requireKnownDivision("division", query.division());
        if (query.ageFrom() != null && query.ageTo() != null && query.ageTo() < query.ageFrom()) {
            throw ProblemException.invalid("ageTo", "range-reversed");
        }
    }

    BooleanPredicateClausesStep<?, ?> where(SearchPredicateFactory f, PersonQuery query, Scope scope, LocalDate today) {
        var all = f.bool().filter(scope.within(f));
        if (query.id() != null) {
            all.filter(query.id().isEmpty() ? f.matchNone() : f.id().matchingAny(query.id()));
        }
        if (query.q() != null && !query.q().isBlank()) {
            all.filter(keyword(f, query.q(), today));
        }
        if (query.occupation() != null) {
            all.filter(f.match().field("occupations").matching(query.occupation()));
        }
        if (query.openWish() != null) {
            all.filter(f.match().field("openWish").matching(query.openWish()));
        }
        if (query.sex() != null) {
            all.filter(f.match().field("sex").matching(query.sex().name()));
        }
        if (query.education() != null) {
            all.filter(f.match().field("education").matching(query.education().name()));
        }
        if (query.category() != null) {
            all.filter(inCategory(f, category(query.category(), today), today));
        }
        status(f, all, query);
        attention(f, all, query, today);
        inAges(f, all, query.ageFrom(), query.ageTo(), today);
        return all;
    }

    /** What a coordinator's day is about: whom nobody has referred, and whose file is due. */
    private void attention(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, PersonQuery query, LocalDate today) {
        if (query.referred() != null) {
            all.filter(f.match().field("referred").matching(query.referred()));
        }
        if (query.verifiedBefore() != null) {
            all.filter(f.range().field("verifiedOn").lessThan(query.verifiedBefore()));
        }
        if (query.surveyDue() != null) {
            PredicateFinalStep due = surveys.dueBefore(today)
                    .<PredicateFinalStep>map(
                            day -> f.range().field("verifiedOn").lessThan(day))
                    .orElseGet(f::matchNone);
            all.filter(query.surveyDue() ? due : f.not(due));
        }
    }

    private static void status(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, PersonQuery query) {
        var employed = f.match().field("status").matching(EmploymentStatus.EMPLOYED.name());
        if (query.status() != null) {
            all.filter(f.match().field("status").matching(query.status().name()));
        }
        if (Boolean.TRUE.equals(query.employed())) {
            all.filter(employed);
        } else if (query.employed() != null) {
            all.mustNot(employed);
        }
    }

    static void inAges(
            SearchPredicateFactory f,
            BooleanPredicateClausesStep<?, ?> all,
            @Nullable Integer from,
            @Nullable Integer to,
            LocalDate today) {
        if (from != null) {
            all.filter(f.range().field("birthDate").atMost(today.minusYears(from)));
        }
        if (to != null) {
            all.filter(f.range().field("birthDate").greaterThan(today.minusYears(to + 1L)));
        }
    }

    private PredicateFinalStep keyword(SearchPredicateFactory f, String words, LocalDate today) {
        if (ResidentId.read(words, today) instanceof Reading.Good<ResidentId>(ResidentId id)) {
            return f.match().field("residentIdHash").matching(seals.residentIdHash(id));
        }
        if (Phone.read(words) instanceof Reading.Good<Phone>(Phone phone)) {
            return f.match().field("phoneRef").matching(seals.phoneRef(phone));
        }
        return f.or(
                f.match().field("nameHash").matching(seals.nameHash(Text.name(words))),
                f.match()
                        .field("skillText")
                        .matching(words.toLowerCase(Locale.ROOT))
                        .minimumShouldMatchPercent(100));
    }

    List<Categories.Category> inForce(LocalDate today) {
        return categories.inForce(today);
    }

    private Categories.Category category(String code, LocalDate today) {
        return inForce(today).stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("category", "category-unknown"));
    }

    PredicateFinalStep inCategory(SearchPredicateFactory f, Categories.Category category, LocalDate today) {
        var some = f.bool().minimumShouldMatchNumber(1);
        for (Sex sex : Sex.values()) {
            category.bornUntil(sex, today)
                    .ifPresent(born -> some.should(f.bool()
                            .filter(f.match().field("sex").matching(sex.name()))
                            .filter(f.range().field("birthDate").atMost(born))));
        }
        return some.hasClause() ? some : f.matchNone();
    }
}
