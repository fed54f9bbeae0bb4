package org.onehall.jobseeker.person;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.onehall.jobseeker.person.Spell.Hire;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.springframework.stereotype.Component;

/** Takes into the file what came of a referral. Told again, nothing changes. */
@Component
public class Placements {

    private final AggregateStore store;
    private final PersonSeals seals;

    private final SearchIndex index;

    Placements(AggregateStore store, PersonSeals seals, SearchIndex index) {
        this.store = store;
        this.seals = seals;
        this.index = index;
    }

    public void referred(String personId, String referralId) {
        refer(personId, referrals -> referrals.issued(referralId));
    }

    public void referralWithdrawn(String personId, String referralId) {
        refer(personId, referrals -> referrals.withdrawn(referralId));
    }

    /** Tells nobody, so no outbox brings it into the index: that is done here, and again when the event comes again. */
    private void refer(String personId, UnaryOperator<Referrals> news) {
        index.refresh(store.change(Person.class, personId, person -> person.referrals(news)));
    }

    public void hired(String personId, String referralId, Hire hire) {
        store.change(Person.class, personId, person -> person.hired(referralId, hire));
    }

    public void left(String personId, String referralId, LocalDate leftOn) {
        store.change(Person.class, personId, person -> person.left(referralId, leftOn));
    }

    /** Finishes an erasure that a crash may have cut in two. */
    public void erased(String personId) {
        seals.destroy(personId);
    }
}
