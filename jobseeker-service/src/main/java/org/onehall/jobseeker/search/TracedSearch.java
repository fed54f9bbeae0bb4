package org.onehall.jobseeker.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.onehall.jobseeker.lookup.Lookups;
import org.onehall.jobseeker.person.web.PersonView;
import org.onehall.platform.security.Caller;
import org.springframework.stereotype.Component;

/** A search for a whole number tells whether it is somebody's: it spends from the caller's day, and is kept in the trail. */
@Component
class TracedSearch {

    private final PersonSearch search;
    private final Lookups lookups;
    private final Clock clock;

    TracedSearch(PersonSearch search, Lookups lookups, Clock clock) {
        this.search = search;
        this.lookups = lookups;
        this.clock = clock;
    }

    PersonPage find(PersonQuery query, Caller caller) {
        Optional<Lookups.Identifier> number =
                Optional.ofNullable(query.q()).flatMap(q -> Lookups.Identifier.of(q, LocalDate.now(clock)));
        if (number.isEmpty()) {
            return search.find(query, caller);
        }
        lookups.spend(caller);
        PersonPage page = search.find(query, caller);
        lookups.trace(
                caller, number.get(), page.items().stream().map(PersonView::id).toList());
        return page;
    }
}
