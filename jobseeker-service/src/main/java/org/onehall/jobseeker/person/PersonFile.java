package org.onehall.jobseeker.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.wish.Wish;

/** What somebody tells of a person at registration, checked and not yet sealed. Never stored, never logged. */
public record PersonFile(
        ResidentId residentId,
        String name,
        @Nullable Phone phone,
        @Nullable String address,
        String division,
        @Nullable Education education,
        List<String> skills,
        Employment employment,
        @Nullable Wish wish) {

    @Override
    public String toString() {
        return "the file of somebody in " + division;
    }
}
