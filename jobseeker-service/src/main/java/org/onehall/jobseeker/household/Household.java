package org.onehall.jobseeker.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.event.HouseholdChanged;
import org.onehall.jobseeker.household.event.HouseholdChanged.Membership;
import org.onehall.jobseeker.household.event.HouseholdReclassified;
import org.onehall.jobseeker.person.Person;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The people of one home. A person is a member of one household at most (an index over all members sees to it), a household
 * has one head at most. It keeps of each member what the classification needs, follows the members' own files by their
 * version, and says when it becomes a zero-employment household or no longer is one.
 */
@Topic("jobseeker.household")
@Document("households")
public class Household extends Aggregate {

    public static final int MOST_MEMBERS = 30;

    private final String division;
    private final @Nullable String number;
    private List<Member> members;

    @Indexed(unique = true, sparse = true)
    @SuppressWarnings("UnusedVariable") // read by the index alone
    private @Nullable List<String> memberIds;

    private @Nullable Income income;
    private boolean zeroEmployment;
    private @Nullable LocalDate since;
    private @Nullable LocalDate reviewOn;

    /** The household's monthly income, sealed under its own key, as of a day. */
    public record Income(String yuan, LocalDate statedOn) {}

    @PersistenceCreator
    private Household(
            String key,
            String division,
            @Nullable String number,
            @Nullable List<Member> members,
            @Nullable List<String> memberIds,
            @Nullable Income income,
            boolean zeroEmployment,
            @Nullable LocalDate since,
            @Nullable LocalDate reviewOn) {
        super(key);
        this.division = division;
        this.number = number;
        this.members = members == null ? new ArrayList<>() : new ArrayList<>(members);
        this.memberIds = memberIds;
        this.income = income;
        this.zeroEmployment = zeroEmployment;
        this.since = since;
        this.reviewOn = reviewOn;
    }

    /** @param number the community's own number of the household */
    public static Household create(String id, String division, @Nullable String number) {
        return new Household(id, division, number, null, null, null, false, null, null);
    }

    /** Takes members in, or changes what they are to the head. */
    public void join(Collection<Member> joining, ZeroEmploymentPolicy policy, LocalDate day) {
        List<Member> before = List.copyOf(members);
        joining.forEach(this::join);
        settle(before, policy, day);
    }

    private void join(Member member) {
        Optional<Member> known = member(member.personId());
        if (known.filter(held -> held.relation() == member.relation()).isPresent()) {
            refresh(member);
            return;
        }
        if (member.relation() == Relation.HEAD && head().isPresent()) {
            throw ProblemException.refused("household-has-head");
        }
        if (known.isEmpty() && members.size() >= MOST_MEMBERS) {
            throw ProblemException.refused("household-full", MOST_MEMBERS);
        }
        known.ifPresent(members::remove);
        members.add(member);
    }

    public void leave(String personId, ZeroEmploymentPolicy policy, LocalDate day) {
        List<Member> before = List.copyOf(members);
        members.removeIf(member -> member.personId().equals(personId));
        settle(before, policy, day);
    }

    /** Makes a member the head; who was it before stays as another member. */
    public void head(String personId, ZeroEmploymentPolicy policy, LocalDate day) {
        if (member(personId).isEmpty()) {
            throw ProblemException.notFound("household-member-unknown").at("/personId");
        }
        List<Member> before = List.copyOf(members);
        demoteHeadFor(personId);
        members.replaceAll(member -> member.personId().equals(personId) ? member.as(Relation.HEAD) : member);
        settle(before, policy, day);
    }

    /** Takes members in as a survey found them: the head that it names is the head from now on. */
    public void survey(Collection<Member> found, ZeroEmploymentPolicy policy, LocalDate day) {
        List<Member> before = List.copyOf(members);
        found.stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .forEach(head -> demoteHeadFor(head.personId()));
        found.forEach(this::join);
        settle(before, policy, day);
    }

    /** For whom of those found there is room: members stay, others come in their order while there are places. */
    public List<Member> fitting(Collection<Member> found) {
        int places = MOST_MEMBERS - members.size();
        List<Member> fitting = new ArrayList<>();
        for (Member each : found) {
            boolean held = member(each.personId()).isPresent();
            if (held || places > 0) {
                fitting.add(each);
                places -= held ? 0 : 1;
            }
        }
        return fitting;
    }

    private void demoteHeadFor(String personId) {
        members.replaceAll(member ->
                member.relation() == Relation.HEAD && !member.personId().equals(personId)
                        ? member.as(Relation.OTHER)
                        : member);
    }

    private void settle(List<Member> before, ZeroEmploymentPolicy policy, LocalDate day) {
        if (!memberships(before).equals(memberships(members))) {
            record(new HouseholdChanged(key(), division, memberships(members)));
        }
        derive(policy, day);
    }

    private static List<Membership> memberships(List<Member> members) {
        return members.stream()
                .map(member -> new Membership(member.personId(), member.relation()))
                .toList();
    }

    /** Takes over what a member's file says now; an older state of the file changes nothing. */
    public void follow(Member now, ZeroEmploymentPolicy policy, LocalDate day) {
        refresh(now);
        derive(policy, day);
    }

    private void refresh(Member now) {
        members.replaceAll(held -> held.personId().equals(now.personId()) && held.sequence() < now.sequence()
                ? now.as(held.relation())
                : held);
    }

    /** As {@link #follow(Member, ZeroEmploymentPolicy, LocalDate)}; an erased person is no member any more. */
    public void follow(Person person, ZeroEmploymentPolicy policy, LocalDate day) {
        if (person.erased()) {
            leave(person.key(), policy, day);
        } else {
            member(person.key()).ifPresent(held -> follow(Member.of(person, held.relation()), policy, day));
        }
    }

    public void income(String sealedYuan, LocalDate statedOn) {
        income = new Income(sealedYuan, statedOn);
    }

    /** Derives the classification anew: on a member's birthday nothing else tells. */
    public void derive(ZeroEmploymentPolicy policy, LocalDate day) {
        memberIds = members.isEmpty()
                ? null
                : members.stream().map(Member::personId).toList();
        reviewOn = policy.reviewOn(members, day);
        boolean applies = policy.applies(members, day);
        if (applies != zeroEmployment) {
            zeroEmployment = applies;
            since = day;
            record(new HouseholdReclassified(key(), division, applies, day));
        }
    }

    public Optional<Member> head() {
        return members.stream()
                .filter(member -> member.relation() == Relation.HEAD)
                .findFirst();
    }

    public Optional<Member> member(String personId) {
        return members.stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public String division() {
        return division;
    }

    public @Nullable String number() {
        return number;
    }

    public Optional<Income> income() {
        return Optional.ofNullable(income);
    }

    public boolean zeroEmployment() {
        return zeroEmployment;
    }

    /** The day of the last change of the classification, null before the first. */
    public @Nullable LocalDate since() {
        return since;
    }

    public @Nullable LocalDate reviewOn() {
        return reviewOn;
    }
}
