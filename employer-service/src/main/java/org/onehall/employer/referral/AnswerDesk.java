package org.onehall.employer.referral;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.jobseeker.Jobseeker;
import org.onehall.employer.jobseeker.Jobseekers;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.employer.vacancy.Vacancies;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Takes an employer's answer. A hire is three writes, each of one document and each repeatable: the referral agrees, the
 * vacancy reserves an opening, the referral is settled. The first writes an event with it that brings the rest to its end
 * ({@link #settle}) when this process dies between them.
 */
@Component
class AnswerDesk {

    private static final int LATEST_START_DAYS = 366;

    private final AggregateStore store;
    private final SearchIndex index;
    private final Vacancies vacancies;
    private final Jobseekers jobseekers;
    private final Reasons reasons;
    private final Clock clock;

    AnswerDesk(
            AggregateStore store,
            SearchIndex index,
            Vacancies vacancies,
            Jobseekers jobseekers,
            Reasons reasons,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.vacancies = vacancies;
        this.jobseekers = jobseekers;
        this.reasons = reasons;
        this.clock = clock;
    }

    Referral refuse(Referral known, String reason, @Nullable Long expected, Caller caller) {
        Act act = Act.by(caller, known.person().division(), clock);
        if (!reasons.refusals().has(reason, act.day())) {
            throw ProblemException.invalid("/reason", "refusal-reason-unknown", reason);
        }
        Referral referral = store.change(Referral.class, known.key(), it -> {
            Etag.check(expected, it.version());
            it.refuse(reason, act);
        });
        index.refresh(referral);
        return referral;
    }

    Referral hire(Referral known, Engagement engagement, @Nullable Long expected, Caller caller) {
        Act act = Act.by(caller, known.person().division(), clock);
        if (known.state() == ReferralState.ISSUED) {
            check(known, engagement.startDate());
        }
        agree(known, engagement, expected, act);
        Referral referral = settle(known.key());
        if (referral.state() != ReferralState.HIRED) {
            throw ProblemException.refused(
                    referral.denial() == Reservation.NOT_OPEN ? "vacancy-not-open" : "vacancy-full");
        }
        return referral;
    }

    private void agree(Referral known, Engagement engagement, @Nullable Long expected, Act act) {
        try {
            store.change(Referral.class, known.key(), it -> {
                Etag.check(expected, it.version());
                it.agree(engagement, act);
            });
        } catch (DuplicateException e) {
            throw ProblemException.refused("person-employed").because(e);
        }
    }

    private void check(Referral referral, LocalDate startDate) {
        if (startDate.isBefore(referral.issuedOn())
                || startDate.isAfter(LocalDate.now(clock).plusDays(LATEST_START_DAYS))) {
            throw ProblemException.refused("start-date-implausible").at("/startDate");
        }
        Jobseeker person =
                jobseekers.find(referral.person().id()).orElseThrow(() -> ProblemException.refused("person-unknown"));
        if (person.employed()) {
            throw ProblemException.refused("person-employed");
        }
    }

    /** Brings a hire that was agreed to its end, whoever begins it and how often. */
    Referral settle(String id) {
        Referral referral =
                store.find(Referral.class, id).orElseThrow(() -> ProblemException.unknown("referral-unknown", id));
        if (referral.state() == ReferralState.HIRING) {
            int attempt = referral.attempts();
            Reservation decided = vacancies.reserve(referral.target().vacancyId(), id, attempt);
            Act act = Act.ofTheHall(clock);
            referral = store.change(Referral.class, id, it -> it.settle(attempt, decided, act));
        }
        index.refresh(referral);
        return referral;
    }
}
