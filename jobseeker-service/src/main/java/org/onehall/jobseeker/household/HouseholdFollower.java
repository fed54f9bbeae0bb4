package org.onehall.jobseeker.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
     * All members of households: one of their files may have changed between reading it and storing the household. Seldom
     * has one, and a survey sheet makes thousands of households: so the versions alone are looked at first.
     */
    public void followMembers(Collection<String> householdIds) {
        Map<String, Map<String, Long>> told = households.memberVersions(householdIds);
        Map<String, Long> all = new HashMap<>();
        told.values().forEach(all::putAll);
        Set<String> newer = Set.copyOf(persons.newerThan(all));
        told.forEach((householdId, versions) -> {
            List<String> here =
                    versions.keySet().stream().filter(newer::contains).toList();
            if (!here.isEmpty()) {
                households.find(householdId).ifPresent(household -> follow(household, here));
            }
        });
    }

    private void follow(Household household, List<String> personIds) {
        LocalDate today = LocalDate.now(clock);
        List<Person> changed = persons.findAll(personIds).stream()
                .filter(person -> household
                        .member(person.key())
                        .filter(held -> person.erased()
                                || !Member.of(person, held.relation()).saysNoMoreThan(held))
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
