package org.onehall.jobseeker.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.event.HouseholdJoined;
import org.onehall.jobseeker.household.event.HouseholdLeft;
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

    private static final int MOST_MEMBERS = 30;

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

    /** Takes a member in, or changes what a member is to the head. */
    public void join(Member member, ZeroEmploymentPolicy policy, LocalDate day) {
        Optional<Member> known = member(member.personId());
        if (known.filter(held -> held.relation() == member.relation()).isPresent()) {
            follow(member, policy, day);
            return;
        }
        if (member.relation() == Relation.HEAD && head().isPresent()) {
            throw ProblemException.refused("household-has-head");
        }
        if (members.size() >= MOST_MEMBERS) {
            throw ProblemException.refused("household-full", MOST_MEMBERS);
        }
        members.removeIf(held -> held.personId().equals(member.personId()));
        members.add(member);
        record(new HouseholdJoined(key(), division, member.personId(), member.relation()));
        derive(policy, day);
    }

    public void leave(String personId, ZeroEmploymentPolicy policy, LocalDate day) {
        if (members.removeIf(member -> member.personId().equals(personId))) {
            record(new HouseholdLeft(key(), division, personId));
            derive(policy, day);
        }
    }

    /** Makes a member the head; who was it before stays as another member. */
    public void head(String personId, ZeroEmploymentPolicy policy, LocalDate day) {
        Member next = member(personId).orElseThrow(() -> ProblemException.notFound("household-member-unknown"));
        if (next.relation() != Relation.HEAD) {
            members.replaceAll(member -> member.relation() == Relation.HEAD ? member.as(Relation.OTHER) : member);
            join(next.as(Relation.HEAD), policy, day);
        }
    }

    /** Takes over what a member's file says now; an older state of the file changes nothing. */
    public void follow(Member now, ZeroEmploymentPolicy policy, LocalDate day) {
        members.replaceAll(held -> held.personId().equals(now.personId()) && held.sequence() < now.sequence()
                ? now.as(held.relation())
                : held);
        derive(policy, day);
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
