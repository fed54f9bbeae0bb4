package org.onehall.jobseeker.household.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.Relation;

/** A household as a station sees it; its members by id. */
public record HouseholdView(
        String id,
        long version,
        String division,
        @Nullable String number,
        List<MemberView> members,
        boolean zeroEmployment,
        @Nullable LocalDate since) {

    /** A member, with the state of employment that the classification counts. */
    public record MemberView(String personId, Relation relation, EmploymentStatus employment) {}

    public static HouseholdView of(Household household) {
        return new HouseholdView(
                household.key(),
                household.version(),
                household.division(),
                household.number(),
                household.members().stream()
                        .map(member -> new MemberView(member.personId(), member.relation(), member.status()))
                        .toList(),
                household.zeroEmployment(),
                household.since());
    }
}
