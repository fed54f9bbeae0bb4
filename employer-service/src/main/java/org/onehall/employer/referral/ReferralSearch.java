package org.onehall.employer.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.onehall.employer.jobseeker.Jobseekers;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.search.Walk;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Lists the referrals that concern a caller. */
@Component
class ReferralSearch {

    private static final Walk<LocalDate> NEWEST = Walk.descending("issuedOn", LocalDate.class, "sortId");

    private final SearchIndex index;
    private final AggregateStore store;
    private final Jobseekers jobseekers;

    ReferralSearch(SearchIndex index, AggregateStore store, Jobseekers jobseekers) {
        this.index = index;
        this.store = store;
        this.jobseekers = jobseekers;
    }

    PageOf<Referral> find(ReferralQuery query, Caller caller) {
        int size = query.size();
        Optional<String> self = jobseekers.self(caller);
        List<List<?>> hits = index.query(session -> session.search(ReferralEntry.class)
                .select(f -> f.composite(f.id(String.class), f.field("issuedOn", LocalDate.class)))
                .where(f -> predicate(f, query, caller, self))
                .sort(NEWEST::sort)
                .fetchHits(size + 1));
        List<String> ids = hits.stream()
                .limit(size)
                .map(hit -> String.valueOf(hit.getFirst()))
                .toList();
        String next = null;
        if (hits.size() > size) {
            List<?> last = hits.get(size - 1);
            next = Cursor.encode(NEWEST.position((LocalDate) last.get(1), String.valueOf(last.getFirst())));
        }
        return new PageOf<>(store.findAll(Referral.class, ids), next, null);
    }

    private static BooleanPredicateClausesStep<?, ?> predicate(
            SearchPredicateFactory f, ReferralQuery query, Caller caller, Optional<String> self) {
        var all = f.bool().filter(concerning(f, caller, self));
        if (query.person() != null) {
            all.filter(f.match().field("personId").matching(query.person()));
        }
        if (query.vacancy() != null) {
            all.filter(f.match().field("vacancyId").matching(query.vacancy()));
        }
        if (query.open() != null) {
            var issued = f.match().field("state").matching(ReferralState.ISSUED.name());
            all.filter(query.open() ? issued : f.not(issued));
        }
        if (query.cursor() != null) {
            all.filter(after(f, query.cursor()));
        }
        return all;
    }

    private static org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep after(
            SearchPredicateFactory f, String cursor) {
        Map<String, String> position = new HashMap<>();
        Cursor.decode(cursor).forEach((name, value) -> position.put(name, String.valueOf(value)));
        try {
            return NEWEST.after(f, position);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "malformed-cursor").because(e);
        }
    }

    private static org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep concerning(
            SearchPredicateFactory f, Caller caller, Optional<String> self) {
        var concerned = f.bool();
        if (caller.has(Role.EMPLOYER) && caller.employer() != null) {
            concerned.should(f.match().field("employerId").matching(caller.employer()));
        }
        self.ifPresent(person -> concerned.should(f.match().field("personId").matching(person)));
        caller.divisions()
                .forEach(division ->
                        concerned.should(f.match().field("divisions").matching(division)));
        return concerned.hasClause() ? concerned : f.matchNone();
    }
}
