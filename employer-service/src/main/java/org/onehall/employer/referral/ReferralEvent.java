package org.onehall.employer.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

/** What a referral says of itself. */
sealed interface ReferralEvent extends DomainEvent {

    @EventType("employer.referral-issued.v1")
    record Issued(
            String referralId,
            String personId,
            String vacancyId,
            String employerId,
            String issuedBy,
            String division,
            LocalDate issuedOn,
            String number)
            implements ReferralEvent {}

    @EventType("employer.referral-transferred.v1")
    record Transferred(String referralId, String personId, String division) implements ReferralEvent {}

    @EventType("employer.hire-agreed.v1")
    record HireAgreed(String referralId, String personId, String vacancyId, String employerId, int attempt)
            implements ReferralEvent {}

    @EventType("employer.hire-denied.v1")
    record HireDenied(
            String referralId, String personId, String vacancyId, String employerId, int attempt, Reservation reason)
            implements ReferralEvent {}

    @EventType("employer.referral-answered.v1")
    record Answered(
            String referralId,
            String personId,
            String vacancyId,
            String employerId,
            ReferralState outcome,
            @Nullable String reason,
            LocalDate answeredOn)
            implements ReferralEvent {}

    @EventType("employer.referral-withdrawn.v1")
    record Withdrawn(
            String referralId,
            String personId,
            String vacancyId,
            String employerId,
            String reason,
            LocalDate withdrawnOn)
            implements ReferralEvent {}

    @EventType("employer.person-hired.v1")
    record PersonHired(
            String referralId,
            String personId,
            String vacancyId,
            String employerId,
            String employerName,
            LocalDate startDate,
            @Nullable BigDecimal wage)
            implements ReferralEvent {}
}
