package org.onehall.employer.referral;

import org.onehall.employer.reference.Prefixes;
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
        return new ReferralEntry(
                referral.key(),
                state.name(),
                referral.person().id(),
                referral.target().vacancyId(),
                referral.target().employerId(),
                Prefixes.ofDivision(referral.person().division()),
                referral.issuedOn());
    }
}
