package org.onehall.jobseeker.search;

import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Caller;
import org.springframework.security.access.AccessDeniedException;

/** The divisions that a search of a caller may reach: their own, narrowed to the one they ask for. */
public record Scope(List<String> divisions) {

    /** @throws AccessDeniedException when the caller acts nowhere within the division asked for */
    public static Scope of(Caller caller, @Nullable String division) {
        if (division == null) {
            return new Scope(List.copyOf(caller.divisions()));
        }
        List<String> within = caller.mayAct(division)
                ? List.of(division)
                : caller.divisions().stream()
                        .filter(own -> own.startsWith(division))
                        .toList();
        if (within.isEmpty()) {
            caller.requireDivision("division", division);
        }
        return new Scope(within);
    }

    /** Only what lies in these divisions; nothing at all for a caller without any. */
    public PredicateFinalStep within(SearchPredicateFactory f) {
        return anyOf(f, "divisions", divisions);
    }

    static PredicateFinalStep anyOf(SearchPredicateFactory f, String field, Collection<String> values) {
        return values.isEmpty() ? f.matchNone() : f.terms().field(field).matchingAny(values);
    }
}
