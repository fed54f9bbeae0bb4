package org.onehall.employer.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.jobseeker.Jobseeker;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person sent to an employer for a vacancy: ISSUED → REFUSED, ISSUED → WITHDRAWN, or ISSUED → HIRING → HIRED.
 *
 * <p>HIRING holds until the vacancy has decided on this attempt: with an opening the person is hired, without one the
 * referral is ISSUED again. Each step may be repeated; a hire is told of once. Until it is refused or withdrawn, no second
 * referral of the same person to the same vacancy can be stored. From HIRING until the labour pool, which has heard of the hire, tells
 * that the person has no work any more, no second referral of the person can be HIRING or HIRED. Each step is kept with its
 * time and with the capacity, never the name, of whoever took it.
 */
@Topic("employer.referral")
@Document("referrals")
final class Referral extends Aggregate {

    static final String PERSON = "person.id";

    /**
     * The letter that the person takes along.
     *
     * @param number by which people call it, {@code 2026-000123}
     */
    record Letter(String id, String number) {}

    /** Whom it concerns, and where that person lives: the staff there may read and answer it. */
    record Person(@Indexed String id, String division) {}

    private Person person;
    private final Target target;
    private final String issuedBy;
    private final LocalDate issuedOn;
    private final @Nullable String number;

    /** Person and vacancy while no second referral of them may be stored: the unique index reads it. */
    @Indexed(unique = true, sparse = true)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String pair;

    /** The person while no second referral may hire them: the unique index reads it. */
    @Indexed(unique = true, sparse = true)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String engaged;

    private boolean begun;
    private ReferralState state;
    private int attempts;
    private @Nullable Engagement engagement;
    private @Nullable Reservation denial;
    private @Nullable String reason;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate withdrawnOn;
    private List<Step> steps;

    @PersistenceCreator
    private Referral(
            String key, Person person, Target target, String issuedBy, LocalDate issuedOn, @Nullable String number) {
        super(key);
        this.person = person;
        this.target = target;
        this.issuedBy = issuedBy;
        this.issuedOn = issuedOn;
        this.number = number;
        this.state = ReferralState.ISSUED;
        this.steps = List.of();
    }

    static Referral issue(Letter letter, Person person, Target target, String issuedBy, Act act) {
        Referral referral = new Referral(letter.id(), person, target, issuedBy, act.day(), letter.number());
        referral.keep(Step.of(Step.Kind.ISSUED, act));
        referral.pair = person.id() + "/" + target.vacancyId();
        referral.record(new ReferralEvent.Issued(
                letter.id(),
                person.id(),
                target.vacancyId(),
                target.employerId(),
                issuedBy,
                person.division(),
                act.day(),
                letter.number()));
        return referral;
    }

    /** The same refusal again changes nothing. */
    void refuse(String why, Act act) {
        if (state == ReferralState.REFUSED && why.equals(reason)) {
            return;
        }
        requireUnanswered();
        state = ReferralState.REFUSED;
        reason = why;
        answeredOn = act.day();
        pair = null;
        keep(Step.refused(why, act));
        recordAnswer(act.day());
    }

    /** The station takes back what was not answered yet. The same withdrawal again changes nothing. */
    void withdraw(String why, Act act) {
        if (state == ReferralState.WITHDRAWN && why.equals(reason)) {
            return;
        }
        requireUnanswered();
        state = ReferralState.WITHDRAWN;
        reason = why;
        withdrawnOn = act.day();
        pair = null;
        keep(Step.withdrawn(why, act));
        record(new ReferralEvent.Withdrawn(
                key(), person.id(), target.vacancyId(), target.employerId(), why, act.day()));
    }

    /** The employer hires the person, if the vacancy has an opening. The same hire again changes nothing. */
    void agree(Engagement agreed, Act act) {
        boolean known = state == ReferralState.HIRING || state == ReferralState.HIRED;
        if (known && agreed.equals(engagement)) {
            return;
        }
        requireUnanswered();
        state = ReferralState.HIRING;
        engagement = agreed;
        denial = null;
        engaged = person.id();
        attempts++;
        keep(Step.of(Step.Kind.HIRE_AGREED, act));
        record(new ReferralEvent.HireAgreed(key(), person.id(), target.vacancyId(), target.employerId(), attempts));
    }

    /** What the vacancy decided on an attempt; of no effect when that attempt is over. */
    void settle(int attempt, Reservation decided, Act act) {
        if (state != ReferralState.HIRING || attempt != attempts || engagement == null) {
            return;
        }
        if (decided != Reservation.TAKEN) {
            state = ReferralState.ISSUED;
            denial = decided;
            engagement = null;
            engaged = null;
            keep(Step.of(Step.Kind.NO_OPENING, act));
            record(new ReferralEvent.HireDenied(
                    key(), person.id(), target.vacancyId(), target.employerId(), attempt, decided));
            return;
        }
        state = ReferralState.HIRED;
        answeredOn = act.day();
        keep(Step.of(Step.Kind.HIRED, act));
        recordAnswer(act.day());
        record(new ReferralEvent.PersonHired(
                key(),
                person.id(),
                target.vacancyId(),
                target.employerId(),
                target.employerName(),
                engagement.startDate(),
                engagement.yuan()));
    }

    /** The labour pool has heard of the hire. */
    void begin() {
        begun = state == ReferralState.HIRED;
    }

    /** What the labour pool says of the person now; that they have no work counts once it has heard of this hire. */
    void follow(Jobseeker now) {
        if (begun && !now.employed()) {
            engaged = null;
        }
        if (!now.division().equals(person.division())) {
            person = new Person(person.id(), now.division());
            record(new ReferralEvent.Transferred(key(), person.id(), now.division()));
        }
    }

    private void recordAnswer(LocalDate today) {
        record(new ReferralEvent.Answered(
                key(), person.id(), target.vacancyId(), target.employerId(), state, reason, today));
    }

    private void keep(Step step) {
        List<Step> more = new ArrayList<>(steps());
        more.add(step);
        steps = List.copyOf(more);
    }

    private void requireUnanswered() {
        if (state == ReferralState.WITHDRAWN) {
            throw ProblemException.conflict("referral-withdrawn");
        }
        if (state != ReferralState.ISSUED) {
            throw ProblemException.conflict("referral-answered");
        }
    }

    Person person() {
        return person;
    }

    Target target() {
        return target;
    }

    String issuedBy() {
        return issuedBy;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    /** Of the letter, as people read it aloud; null of a referral from before letters were numbered. */
    @Nullable
    String number() {
        return number;
    }

    ReferralState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Engagement engagement() {
        return engagement;
    }

    /** Why the vacancy gave no opening to the latest attempt. */
    @Nullable
    Reservation denial() {
        return denial;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /** Oldest first; of a referral from before steps were kept, what its days tell. */
    List<Step> steps() {
        if (!steps.isEmpty() || version() == 0) {
            return steps;
        }
        Step issued = Step.onDay(Step.Kind.ISSUED, issuedOn, null);
        if (answeredOn == null) {
            return List.of(issued);
        }
        Step.Kind answer = state == ReferralState.HIRED ? Step.Kind.HIRED : Step.Kind.REFUSED;
        return List.of(issued, Step.onDay(answer, answeredOn, reason));
    }
}
