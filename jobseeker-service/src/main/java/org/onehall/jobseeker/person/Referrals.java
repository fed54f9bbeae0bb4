package org.onehall.jobseeker.person;

import java.util.ArrayList;
import java.util.List;

/**
 * Which referrals sent somebody to an employer. One that the station withdrew stays known, so that late news of it changes
 * nothing.
 */
record Referrals(List<Referral> known) {

    static final Referrals NONE = new Referrals(List.of());

    record Referral(String id, boolean withdrawn) {}

    Referrals issued(String id) {
        return known.stream().anyMatch(it -> it.id().equals(id)) ? this : with(new Referral(id, false));
    }

    Referrals withdrawn(String id) {
        return with(new Referral(id, true));
    }

    boolean anyStands() {
        return known.stream().anyMatch(it -> !it.withdrawn());
    }

    private Referrals with(Referral told) {
        List<Referral> all = new ArrayList<>(known);
        all.removeIf(it -> it.id().equals(told.id()));
        all.add(told);
        return new Referrals(List.copyOf(all));
    }
}
