package org.onehall.employer.referral;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Takes back for the station what was not answered. */
@Component
class WithdrawalDesk {

    private final ReferralDesk referrals;
    private final AggregateStore store;
    private final SearchIndex index;
    private final Reasons reasons;
    private final Clock clock;

    WithdrawalDesk(ReferralDesk referrals, AggregateStore store, SearchIndex index, Reasons reasons, Clock clock) {
        this.referrals = referrals;
        this.store = store;
        this.index = index;
        this.reasons = reasons;
        this.clock = clock;
    }

    Referral withdraw(String id, String reason, @Nullable Long expected, Caller caller) {
        Referral known = referrals.find(id);
        caller.requireDivision(known.person().division());
        Act act = Act.by(caller, known.person().division(), clock);
        if (!reasons.withdrawals().has(reason, act.day())) {
            throw ProblemException.invalid("/reason", "withdrawal-reason-unknown", reason);
        }
        Referral withdrawn = store.change(Referral.class, id, it -> {
            Etag.check(expected, it.version());
            it.withdraw(reason, act);
        });
        index.refresh(withdrawn);
        return withdrawn;
    }
}
