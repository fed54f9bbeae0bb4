package org.onehall.employer.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.calendar.WorkingDays;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Turns what somebody asks for into what the index is asked. */
@Component
class ReferralFilter {

    private final Reasons reasons;
    private final ReferenceCodes codes;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReferralFilter(Reasons reasons, ReferenceCodes codes, WorkingDays workingDays, Clock clock) {
        this.reasons = reasons;
        this.codes = codes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    BooleanPredicateClausesStep<?, ?> where(SearchPredicateFactory f, ReferralQuery query) {
        requireKnown(query.reason());
        codes.requireKnownDivision("division", query.division());
        var all = f.bool().filter(f.matchAll());
        byLetter(f, all, query.number());
        match(f, all, "personId", query.person());
        match(f, all, "vacancyId", query.vacancy());
        match(f, all, "employerId", query.employer());
        match(f, all, "divisions", query.division());
        match(f, all, "state", query.state() == null ? null : query.state().name());
        match(f, all, "reason", query.reason());
        if (query.open() != null) {
            var issued = f.match().field("state").matching(ReferralState.ISSUED.name());
            all.filter(query.open() ? issued : f.not(issued));
        }
        byDay(f, all, query);
        return all;
    }

    /** By the number of the letter; what is none may be the id of a referral from before letters were numbered. */
    private static void byLetter(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, @Nullable String typed) {
        if (typed != null) {
            LetterNumbers.read(typed)
                    .ifPresentOrElse(
                            number -> match(f, all, "number", number), () -> match(f, all, "sortId", typed.strip()));
        }
    }

    private void byDay(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, ReferralQuery query) {
        if (query.issuedFrom() != null) {
            all.filter(f.range().field("issuedOn").atLeast(query.issuedFrom()));
        }
        if (query.issuedBefore() != null) {
            all.filter(f.range().field("issuedOn").lessThan(query.issuedBefore()));
        }
        if (query.openForDays() != null) {
            LocalDate last = workingDays.minus(LocalDate.now(clock), query.openForDays() + 1);
            match(f, all, "state", ReferralState.ISSUED.name());
            all.filter(f.range().field("issuedOn").atMost(last));
        }
    }

    private void requireKnown(@Nullable String reason) {
        if (reason != null && !reasons.knows(reason)) {
            throw ProblemException.invalid("reason", "refusal-reason-unknown", reason);
        }
    }

    private static void match(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, String field, @Nullable String value) {
        if (value != null) {
            all.filter(f.match().field(field).matching(value));
        }
    }
}
