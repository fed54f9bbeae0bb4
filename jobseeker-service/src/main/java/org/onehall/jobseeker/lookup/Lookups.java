package org.onehall.jobseeker.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.Reading;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * A list masks most of a number, and a search for a whole one tells whether it is right: who asks often enough reads what
 * is masked. So a search for a number spends from the caller's day and is in the trail, whether it finds somebody or not.
 */
@Component
public class Lookups {

    private static final String NOBODY = "nobody";

    private final LookupPolicy policy;
    private final LookupBudget budget;
    private final AuditTrail trail;
    private final Clock clock;

    /** What a search was for, as the trail names it. */
    public enum Identifier {
        RESIDENT_ID("find-by-resident-id"),
        PHONE("find-by-phone");

        private final String action;

        Identifier(String action) {
            this.action = action;
        }

        /** The number that these words are; empty for other words. */
        public static Optional<Identifier> of(String words, LocalDate today) {
            if (ResidentId.read(words, today) instanceof Reading.Good) {
                return Optional.of(RESIDENT_ID);
            }
            return Phone.read(words) instanceof Reading.Good ? Optional.of(PHONE) : Optional.empty();
        }
    }

    Lookups(LookupPolicy policy, LookupBudget budget, AuditTrail trail, Clock clock) {
        this.policy = policy;
        this.budget = budget;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws ProblemException 429 when the caller has had as many as a day allows */
    public void spend(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        int most = policy.numberLookupsOn(today);
        int had = budget.count(caller.subject(), today);
        if (had == most + 1) {
            trail.record(caller.subject(), "find-by-number-refused", NOBODY, "more than " + most);
        }
        if (had > most) {
            throw ProblemException.tooMany("too-many-lookups", untilTomorrow(today), most);
        }
    }

    /**
     * Counts somebody's saying how the number in their own file ends, right or wrong.
     *
     * @throws ProblemException 429 when it was said of this file as often as a day allows
     */
    public void spendOnOwnFile(String personId) {
        LocalDate today = LocalDate.now(clock);
        int most = policy.ownFileLooksOn(today);
        if (budget.count("own-file/" + personId, today) > most) {
            throw ProblemException.tooMany("too-many-own-file-looks", untilTomorrow(today), most);
        }
    }

    /** To be called before anything is shown. */
    public void trace(Caller caller, Identifier identifier, List<String> personIds) {
        trail.record(
                caller.subject(),
                identifier.action,
                personIds.isEmpty() ? NOBODY : String.join(",", personIds),
                "search");
    }

    private Duration untilTomorrow(LocalDate today) {
        return Duration.between(
                clock.instant(), today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
