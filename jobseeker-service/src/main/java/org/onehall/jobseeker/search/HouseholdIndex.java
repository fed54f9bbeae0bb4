package org.onehall.jobseeker.search;

import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.Member;
import org.onehall.platform.reference.Prefixes;
import org.onehall.platform.search.Indexed;
import org.springframework.stereotype.Component;

/** Indexes households. */
@Component
class HouseholdIndex implements Indexed<Household, HouseholdEntry> {

    @Override
    public Class<Household> aggregate() {
        return Household.class;
    }

    @Override
    public Class<HouseholdEntry> entry() {
        return HouseholdEntry.class;
    }

    @Override
    public HouseholdEntry entry(Household household) {
        return new HouseholdEntry(
                household.key(),
                Prefixes.ofDivision(household.division()),
                household.division(),
                household.members().stream().map(Member::personId).toList(),
                household.members().size(),
                household.zeroEmployment(),
                household.zeroEmployment() && household.since() != null ? household.since() : HouseholdEntry.NEVER,
                household.reviewOn());
    }
}
