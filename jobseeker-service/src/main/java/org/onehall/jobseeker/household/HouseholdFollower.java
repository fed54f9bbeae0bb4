package org.onehall.jobseeker.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.onehall.jobseeker.person.Person;
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
        households.of(personId).ifPresent(household -> follow(household, List.of(personId)));
    }

    /**
     * All members at once: one of their files may have changed between reading it and storing the household. Seldom has one,
     * and a survey sheet makes thousands of households: so the versions alone are looked at first.
     */
    public void followMembers(String householdId) {
        List<String> newer = persons.newerThan(households.memberVersions(householdId));
        if (!newer.isEmpty()) {
            households.find(householdId).ifPresent(household -> follow(household, newer));
        }
    }

    private void follow(Household household, List<String> personIds) {
        LocalDate today = LocalDate.now(clock);
        List<Person> changed = persons.findAll(personIds).stream()
                .filter(person -> household
                        .member(person.key())
                        .filter(held -> held.sequence() < person.version())
                        .isPresent())
                .toList();
        if (!changed.isEmpty()) {
            Household now = store.change(
                    Household.class,
                    household.key(),
                    found -> changed.forEach(person -> found.follow(person, policy, today)));
            if (!Objects.equals(household.reviewOn(), now.reviewOn())) {
                index.refresh(now);
            }
        }
    }

    /** A member's birthday has come. No event may tell, so the index hears of the next such day here. */
    public void review(String householdId) {
        LocalDate today = LocalDate.now(clock);
        index.refresh(store.change(Household.class, householdId, household -> household.derive(policy, today)));
    }
}
