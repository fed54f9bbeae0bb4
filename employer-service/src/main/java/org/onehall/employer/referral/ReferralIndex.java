package org.onehall.employer.referral;

import java.time.YearMonth;
import java.util.List;
import org.onehall.platform.reference.Prefixes;
import org.onehall.platform.search.Indexed;
import org.springframework.stereotype.Component;

@Component
class ReferralIndex implements Indexed<Referral, ReferralEntry> {

    @Override
    public Class<Referral> aggregate() {
        return Referral.class;
    }

    @Override
    public Class<ReferralEntry> entry() {
        return ReferralEntry.class;
    }

    /** A hire under way is still open: it is no answer before the vacancy gives an opening. */
    @Override
    public ReferralEntry entry(Referral referral) {
        ReferralState state = referral.state() == ReferralState.HIRING ? ReferralState.ISSUED : referral.state();
        Engagement engagement = referral.engagement();
        List<String> divisions = Prefixes.ofDivision(referral.person().division());
        return new ReferralEntry(
                referral.key(),
                referral.number(),
                state.name(),
                state == ReferralState.REFUSED ? referral.reason() : null,
                referral.person().id(),
                referral.target().vacancyId(),
                referral.target().employerId(),
                divisions,
                divisions.get(Math.min(1, divisions.size() - 1)),
                YearMonth.from(referral.issuedOn()).toString(),
                referral.issuedOn(),
                engagement == null ? ReferralEntry.AFTER_ALL : engagement.startDate(),
                engagement == null ? ReferralEntry.BEFORE_ALL : engagement.startDate());
    }
}
