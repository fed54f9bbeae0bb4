package org.onehall.employer.vacancy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A vacancy: DRAFT → PUBLISHED → CLOSED, the last for good.
 *
 * <p>It alone decides who gets an opening. A referral asks under its id and the number of its attempt; the answer is kept,
 * so that asking again, in whatever order, changes nothing. Never more openings are taken than the headcount. The last
 * one taken closes a published vacancy as filled. One that expired may still be filled by those referred in time.
 */
@Topic("employer.vacancy")
@Document("vacancies")
final class Vacancy extends Aggregate {

    /** What was answered to the latest attempt of a referral. */
    record Decision(int attempt, Reservation reservation) {}

    @Indexed
    private final String employerId;

    private final String draftedBy;
    private final LocalDate draftedOn;
    private String employerName;
    private VacancyTerms terms;
    private VacancyState state;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable ClosureReason closureReason;
    private Map<String, Decision> decisions;

    @PersistenceCreator
    @SuppressWarnings("NullAway") // the store fills the remaining fields by name
    private Vacancy(String key, String employerId, String draftedBy, LocalDate draftedOn) {
        super(key);
        this.employerId = employerId;
        this.draftedBy = draftedBy;
        this.draftedOn = draftedOn;
        this.decisions = Map.of();
    }

    /** Who wants to fill which terms. */
    record Draft(String employerId, String employerName, VacancyTerms terms, String draftedBy) {}

    static Vacancy draft(String id, Draft draft, LocalDate today) {
        Vacancy vacancy = new Vacancy(id, draft.employerId(), draft.draftedBy(), today);
        vacancy.employerName = draft.employerName();
        vacancy.terms = draft.terms();
        vacancy.state = VacancyState.DRAFT;
        vacancy.recordDraft(today);
        return vacancy;
    }

    private void recordDraft(LocalDate today) {
        record(new VacancyEvent.Drafted(key(), employerId, terms.division(), draftedBy, today));
    }

    /** Publishing again changes nothing. */
    void publish(PublicationPolicy policy, LocalDate today) {
        if (state == VacancyState.PUBLISHED) {
            return;
        }
        requireNotClosed();
        LocalDate last = terms.expiresOn() == null ? policy.usualLastDay(today) : terms.expiresOn();
        policy.check(last, today);
        terms = terms.until(last);
        state = VacancyState.PUBLISHED;
        publishedOn = today;
        record(new VacancyEvent.Published(VacancyFacts.of(this)));
    }

    /** The same terms again change nothing. */
    void change(VacancyTerms changed, PublicationPolicy policy, LocalDate today) {
        requireNotClosed();
        VacancyTerms next = changed;
        if (state == VacancyState.PUBLISHED) {
            next = changed.expiresOn() == null ? changed.until(lastDay()) : changed;
            if (next.expiresOn() != null && !next.expiresOn().equals(terms.expiresOn())) {
                policy.check(next.expiresOn(), today);
            }
        } else {
            policy.checkNotTooLate(changed.expiresOn(), today);
        }
        if (changed.headcount() < taken()) {
            throw ProblemException.refused("headcount-below-hires", taken()).at("/headcount");
        }
        if (next.equals(terms)) {
            return;
        }
        terms = next;
        recordChange(today);
        closeWhenFull(today);
    }

    private LocalDate lastDay() {
        return terms.expiresOn() == null ? draftedOn : terms.expiresOn();
    }

    private void recordChange(LocalDate today) {
        if (state == VacancyState.DRAFT) {
            recordDraft(today);
        } else if (state == VacancyState.PUBLISHED && openings() > 0) {
            record(new VacancyEvent.Changed(VacancyFacts.of(this)));
        }
    }

    /** Closing again for whatever reason changes nothing. */
    void close(ClosureReason reason, LocalDate today) {
        if (state == VacancyState.CLOSED) {
            return;
        }
        state = VacancyState.CLOSED;
        closureReason = reason;
        closedOn = today;
        record(new VacancyEvent.Closed(key(), reason, today));
    }

    void expire(LocalDate today) {
        if (state == VacancyState.PUBLISHED && today.isAfter(lastDay())) {
            close(ClosureReason.EXPIRED, today);
        }
    }

    void renameEmployer(String name, LocalDate today) {
        if (state != VacancyState.CLOSED && !name.equals(employerName)) {
            employerName = name;
            recordChange(today);
        }
    }

    /** Decides once for an attempt; the decision stands. */
    Reservation reserve(String referralId, int attempt, LocalDate today) {
        Decision known = decisions.get(referralId);
        if (known != null && (known.attempt() >= attempt || known.reservation() == Reservation.TAKEN)) {
            return known.reservation();
        }
        Reservation decided = decide();
        Map<String, Decision> more = new TreeMap<>(decisions);
        more.put(referralId, new Decision(attempt, decided));
        decisions = more;
        if (decided == Reservation.TAKEN) {
            recordChange(today);
            closeWhenFull(today);
        }
        return decided;
    }

    private Reservation decide() {
        boolean takesReferred = state == VacancyState.PUBLISHED || closureReason == ClosureReason.EXPIRED;
        if (!takesReferred) {
            return closureReason == ClosureReason.FILLED ? Reservation.FULL : Reservation.NOT_OPEN;
        }
        return openings() > 0 ? Reservation.TAKEN : Reservation.FULL;
    }

    private void closeWhenFull(LocalDate today) {
        if (state == VacancyState.PUBLISHED && openings() == 0) {
            close(ClosureReason.FILLED, today);
        }
    }

    private void requireNotClosed() {
        if (state == VacancyState.CLOSED) {
            throw ProblemException.conflict("vacancy-closed");
        }
    }

    boolean isOpen(LocalDate today) {
        return state == VacancyState.PUBLISHED && openings() > 0 && !today.isAfter(lastDay());
    }

    int openings() {
        return terms.headcount() - taken();
    }

    private int taken() {
        return (int) decisions.values().stream()
                .filter(decision -> decision.reservation() == Reservation.TAKEN)
                .count();
    }

    String employerId() {
        return employerId;
    }

    String employerName() {
        return employerName;
    }

    String draftedBy() {
        return draftedBy;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    VacancyTerms terms() {
        return terms;
    }

    VacancyState state() {
        return state;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    ClosureReason closureReason() {
        return closureReason;
    }
}
