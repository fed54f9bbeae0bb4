package org.onehall.employer.referral;

import java.time.LocalDate;
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
 * A person sent to an employer for a vacancy: ISSUED → REFUSED, or ISSUED → HIRING → HIRED.
 *
 * <p>HIRING holds until the vacancy has decided on this attempt: with an opening the person is hired, without one the
 * referral is ISSUED again. Each step may be repeated; a hire is told of once. Until it is refused, no second referral of
 * the same person to the same vacancy can be stored. From HIRING until the labour pool, which has heard of the hire, tells
 * that the person has no work any more, no second referral of the person can be HIRING or HIRED.
 */
@Topic("employer.referral")
@Document("referrals")
final class Referral extends Aggregate {

    static final String PERSON = "person.id";

    /** Whom it concerns, and where that person lives: the staff there may read and answer it. */
    record Person(@Indexed String id, String division) {}

    private Person person;
    private final Target target;
    private final String issuedBy;
    private final LocalDate issuedOn;

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

    @PersistenceCreator
    private Referral(String key, Person person, Target target, String issuedBy, LocalDate issuedOn) {
        super(key);
        this.person = person;
        this.target = target;
        this.issuedBy = issuedBy;
        this.issuedOn = issuedOn;
        this.state = ReferralState.ISSUED;
    }

    static Referral issue(String id, Person person, Target target, String issuedBy, LocalDate today) {
        Referral referral = new Referral(id, person, target, issuedBy, today);
        referral.pair = person.id() + "/" + target.vacancyId();
        referral.record(new ReferralEvent.Issued(
                id, person.id(), target.vacancyId(), target.employerId(), issuedBy, person.division(), today));
        return referral;
    }

    /** The same refusal again changes nothing. */
    void refuse(String why, LocalDate today) {
        if (state == ReferralState.REFUSED && why.equals(reason)) {
            return;
        }
        requireUnanswered();
        state = ReferralState.REFUSED;
        reason = why;
        answeredOn = today;
        pair = null;
        recordAnswer(today);
    }

    /** The employer hires the person, if the vacancy has an opening. The same hire again changes nothing. */
    void agree(Engagement agreed) {
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
        record(new ReferralEvent.HireAgreed(key(), person.id(), target.vacancyId(), target.employerId(), attempts));
    }

    /** What the vacancy decided on an attempt; of no effect when that attempt is over. */
    void settle(int attempt, Reservation decided, LocalDate today) {
        if (state != ReferralState.HIRING || attempt != attempts || engagement == null) {
            return;
        }
        if (decided != Reservation.TAKEN) {
            state = ReferralState.ISSUED;
            denial = decided;
            engagement = null;
            engaged = null;
            record(new ReferralEvent.HireDenied(
                    key(), person.id(), target.vacancyId(), target.employerId(), attempt, decided));
            return;
        }
        state = ReferralState.HIRED;
        answeredOn = today;
        recordAnswer(today);
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

    private void requireUnanswered() {
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
}
