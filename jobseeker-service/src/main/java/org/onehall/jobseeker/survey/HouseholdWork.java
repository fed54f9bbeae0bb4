package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.Households;
import org.onehall.jobseeker.household.Member;
import org.onehall.jobseeker.household.Relation;
import org.onehall.jobseeker.household.ZeroEmploymentPolicy;
import org.onehall.jobseeker.survey.sheet.SurveyRow;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.InsertOutcome;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.springframework.stereotype.Component;

/** Puts the persons of a batch into their households: new households in bulk, known ones one by one. */
@Component
class HouseholdWork {

    private final AggregateStore store;
    private final Households households;
    private final ZeroEmploymentPolicy policy;
    private final PersonKeys keys;
    private final Hands hands;
    private final Clock clock;

    /** Who of the batch lives in one household. */
    private record Home(String id, String division, String number, List<TakenRow> rows) {

        List<Member> members() {
            return rows.stream()
                    .map(each -> Objects.requireNonNull(each.member()))
                    .toList();
        }
    }

    HouseholdWork(
            AggregateStore store,
            Households households,
            ZeroEmploymentPolicy policy,
            PersonKeys keys,
            Hands hands,
            Clock clock) {
        this.store = store;
        this.households = households;
        this.policy = policy;
        this.keys = keys;
        this.hands = hands;
        this.clock = clock;
    }

    /** What became of a row's household. */
    enum Seat {
        /** The row said something new of it: another household, another relation to the head, another income. */
        NEWS,
        /** The person found no place: the household is full of others. */
        NO_ROOM
    }

    /**
     * By the numbers of the rows; one that said nothing new is not among them. A batch that is worked off once more finds its
     * households settled.
     */
    Map<Integer, Seat> settle(List<TakenRow> taken) {
        return hands.each(List.copyOf(homes(taken).values()), this::settleHomes).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Map.Entry<Integer, Seat>> settleHomes(List<Home> homes) {
        Map<String, Household> known = new HashMap<>();
        households
                .findAll(homes.stream().map(Home::id).toList())
                .forEach(household -> known.put(household.key(), household));
        List<Home> fresh =
                homes.stream().filter(home -> !known.containsKey(home.id())).toList();
        List<Home> slow = new ArrayList<>(
                homes.stream().filter(home -> known.containsKey(home.id())).toList());
        keys.prepare(slow.stream().map(HouseholdWork::key).toList());
        slow.removeIf(home -> says(home, Objects.requireNonNull(known.get(home.id()))));
        Map<Integer, Seat> seats = new HashMap<>();
        Stream.concat(fresh.stream(), slow.stream())
                .flatMap(home -> news(home, known.get(home.id())))
                .forEach(row -> seats.put(row, Seat.NEWS));
        slow.addAll(create(fresh));
        slow.stream().map(this::join).flatMap(List::stream).forEach(row -> seats.put(row, Seat.NO_ROOM));
        return List.copyOf(seats.entrySet());
    }

    /** The numbers of the rows that tell a household something; what it follows from its members' files is not theirs. */
    private Stream<Integer> news(Home home, @Nullable Household before) {
        Optional<TakenRow> teller = incomeRow(home)
                .filter(_ -> before != null
                        && income(home)
                                .filter(yuan -> !sameIncome(home, before, yuan))
                                .isPresent());
        return home.rows().stream()
                .filter(each -> before == null
                        || before.member(each.personId())
                                .filter(held -> held.relation() == relation(each))
                                .isEmpty()
                        || teller.filter(each::equals).isPresent())
                .map(each -> each.row().number());
    }

    private static Map<String, Home> homes(List<TakenRow> taken) {
        Map<String, Home> homes = new LinkedHashMap<>();
        for (TakenRow each : taken) {
            SurveyRow.Home home = each.row().home();
            if (home != null && each.member() != null) {
                String division = each.row().community();
                String id = Households.id(division, home.number());
                homes.computeIfAbsent(id, key -> new Home(id, division, home.number(), new ArrayList<>()))
                        .rows()
                        .add(each);
            }
        }
        return homes;
    }

    /** Makes those that are new; returns those that could not be made so, as somebody is a member elsewhere. */
    private List<Home> create(List<Home> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        keys.ensureNew(fresh.stream()
                .filter(home -> income(home).isPresent())
                .map(HouseholdWork::key)
                .toList());
        List<Household> made = fresh.stream().map(this::create).toList();
        List<InsertOutcome<Household>> outcomes = store.insertAll(made);
        return Stream.iterate(0, i -> i + 1)
                .limit(fresh.size())
                .filter(i -> outcomes.get(i) instanceof InsertOutcome.Duplicate<Household>)
                .map(fresh::get)
                .toList();
    }

    private Household create(Home home) {
        Household household = Household.create(home.id(), home.division(), home.number());
        household.survey(home.members(), policy, today());
        tellIncome(home, household);
        return household;
    }

    /** Nothing to write when the household knows all that the rows say. */
    private boolean says(Home home, Household household) {
        boolean members = home.members().stream()
                .allMatch(found -> household
                        .member(found.personId())
                        .filter(held -> held.relation() == found.relation() && found.saysNoMoreThan(held))
                        .isPresent());
        return members
                && income(home).map(yuan -> sameIncome(home, household, yuan)).orElse(true);
    }

    /** Returns the numbers of the rows for which there is no room: their persons stay where they are. */
    private List<Integer> join(Home home) {
        if (households.find(home.id()).isEmpty()) {
            store.insertAll(List.of(Household.create(home.id(), home.division(), home.number())));
        }
        List<Member> joining = households.find(home.id()).orElseThrow().fitting(home.members());
        Map<Member, Household> left = leave(joining, home);
        Household joined = store.change(Household.class, home.id(), household -> {
            household.survey(household.fitting(joining), policy, today());
            tellIncome(home, household);
        });
        left.forEach((member, old) -> {
            if (joined.member(member.personId()).isEmpty()) {
                store.change(
                        Household.class, old.key(), household -> household.survey(List.of(member), policy, today()));
            }
        });
        return home.rows().stream()
                .filter(each -> joined.member(each.personId()).isEmpty())
                .map(each -> each.row().number())
                .toList();
    }

    /** Takes those who join out of the households where they are members; returns these, as they were. */
    private Map<Member, Household> leave(List<Member> joining, Home home) {
        Map<Member, Household> left = new LinkedHashMap<>();
        for (Member member : joining) {
            households
                    .of(member.personId())
                    .filter(other -> !other.key().equals(home.id()))
                    .ifPresent(other -> {
                        store.change(
                                Household.class,
                                other.key(),
                                household -> household.leave(member.personId(), policy, today()));
                        left.put(other.member(member.personId()).orElse(member), other);
                    });
        }
        return left;
    }

    private static Relation relation(TakenRow each) {
        return Objects.requireNonNull(each.row().home()).relation();
    }

    private void tellIncome(Home home, Household household) {
        income(home)
                .filter(yuan -> !sameIncome(home, household, yuan))
                .ifPresent(yuan -> household.income(
                        keys.seal(key(home), yuan.toString()).value(),
                        home.rows().getFirst().row().surveyedOn()));
    }

    private boolean sameIncome(Home home, Household household, Yuan yuan) {
        LocalDate surveyedOn = home.rows().getFirst().row().surveyedOn();
        return household
                .income()
                .filter(held -> held.statedOn().isAfter(surveyedOn)
                        || keys.open(key(home), new Sealed(held.yuan())).equals(yuan.toString()))
                .isPresent();
    }

    /** The head's row counts, else the first that has one. */
    private static Optional<Yuan> income(Home home) {
        return incomeRow(home).map(HouseholdWork::income);
    }

    private static Optional<TakenRow> incomeRow(Home home) {
        Stream<TakenRow> heads = home.rows().stream().filter(each -> relation(each) == Relation.HEAD);
        return Stream.concat(heads, home.rows().stream())
                .filter(each -> income(each) != null)
                .findFirst();
    }

    private static @Nullable Yuan income(TakenRow each) {
        return Objects.requireNonNull(each.row().home()).income();
    }

    private static String key(Home home) {
        return "household:" + home.id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
