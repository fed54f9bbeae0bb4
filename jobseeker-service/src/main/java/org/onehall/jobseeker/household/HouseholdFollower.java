package org.onehall.jobseeker.household;

import java.time.Clock;
import java.time.LocalDate;
import org.onehall.jobseeker.person.Persons;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.springframework.stereotype.Component;

/**
 * Keeps households true to the files of their members. It reads the file as it is now, so it does not matter how often or
 * in which order it is told.
 */
@Component
public class HouseholdFollower {

    private final AggregateStore store;
    private final Households households;
    private final Persons persons;
    private final ZeroEmploymentPolicy policy;
    private final SearchIndex index;
    private final Clock clock;

    HouseholdFollower(
            AggregateStore store,
            Households households,
            Persons persons,
            ZeroEmploymentPolicy policy,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.households = households;
        this.persons = persons;
        this.policy = policy;
        this.index = index;
        this.clock = clock;
    }

    public void follow(String personId) {
        households.of(personId).ifPresent(household -> follow(household.key(), personId));
    }

    public void follow(String householdId, String personId) {
        persons.find(personId).ifPresent(person -> {
            LocalDate today = LocalDate.now(clock);
            index.refresh(
                    store.change(Household.class, householdId, household -> household.follow(person, policy, today)));
        });
    }

    /** A member's birthday has come. */
    public void review(String householdId) {
        LocalDate today = LocalDate.now(clock);
        index.refresh(store.change(Household.class, householdId, household -> household.derive(policy, today)));
    }
}
