package org.onehall.jobseeker.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonDesk;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** What the station does with households. */
@Component
public class HouseholdDesk {

    private final AggregateStore store;
    private final Households households;
    private final PersonDesk persons;
    private final ZeroEmploymentPolicy policy;
    private final SearchIndex index;
    private final Clock clock;

    HouseholdDesk(
            AggregateStore store,
            Households households,
            PersonDesk persons,
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

    public Household create(String division, @Nullable String number, Map<String, Relation> members, Caller caller) {
        caller.requireDivision("/division", division);
        String id = number == null ? Ids.next() : Households.id(division, number);
        Optional<Household> earlierTry = Ids.isRepeat() ? households.find(id) : Optional.empty();
        if (earlierTry.isPresent()) {
            return earlierTry.get();
        }
        Household household = Household.create(id, division, number);
        List<Member> joining = members.entrySet().stream()
                .map(member -> Member.of(persons.find(member.getKey(), caller), member.getValue()))
                .toList();
        household.join(joining, policy, today());
        try {
            store.insert(household);
        } catch (DuplicateException e) {
            throw refusal(e);
        }
        return caughtUp(household, List.copyOf(members.keySet()), caller);
    }

    public Household find(String id, Caller caller) {
        Household household = households.find(id).orElseThrow(() -> ProblemException.unknown("household-unknown", id));
        caller.requireDivision(household.division());
        return household;
    }

    public Household join(String id, @Nullable Long expected, String personId, Relation relation, Caller caller) {
        find(id, caller);
        Member member = Member.of(persons.find(personId, caller), relation);
        Household joined = change(id, expected, caller, household -> household.join(List.of(member), policy, today()));
        return caughtUp(joined, List.of(personId), caller);
    }

    public Household leave(String id, @Nullable Long expected, String personId, Caller caller) {
        return change(id, expected, caller, household -> household.leave(personId, policy, today()));
    }

    public Household head(String id, @Nullable Long expected, String personId, Caller caller) {
        return change(id, expected, caller, household -> household.head(personId, policy, today()));
    }

    private Household change(String id, @Nullable Long expected, Caller caller, Consumer<Household> command) {
        find(id, caller);
        try {
            Household changed = store.change(Household.class, id, household -> {
                Etag.check(expected, household.version());
                command.accept(household);
            });
            index.refresh(changed);
            return changed;
        } catch (DuplicateException e) {
            throw refusal(e);
        }
    }

    /** A member's file may have changed between reading it and storing the household: read it once more. */
    private Household caughtUp(Household stored, List<String> members, Caller caller) {
        Household now = stored;
        for (String personId : members) {
            Person person = persons.find(personId, caller);
            if (now.member(personId)
                    .filter(held -> held.sequence() < person.version())
                    .isPresent()) {
                now = store.change(
                        Household.class, stored.key(), household -> household.follow(person, policy, today()));
            }
        }
        index.refresh(now);
        return now;
    }

    private static ProblemException refusal(DuplicateException duplicate) {
        return ProblemException.conflict(
                duplicate.field().equals(Households.MEMBER) ? "person-in-household" : "household-known");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
