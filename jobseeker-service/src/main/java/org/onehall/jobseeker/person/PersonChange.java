package org.onehall.jobseeker.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.ResidentId;

/** What somebody puts right in a file, checked and not yet sealed; null leaves as it is. Phone and address may be taken out. */
public record PersonChange(
        @Nullable ResidentId residentId,
        @Nullable String name,
        @Nullable Said<Phone> phone,
        @Nullable Said<String> address,
        @Nullable String division,
        @Nullable Education education,
        @Nullable List<String> skills) {

    @Override
    public String toString() {
        return "a change of a file";
    }
}
