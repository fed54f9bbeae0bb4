package org.onehall.jobseeker.person.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.person.PersonChange;
import org.onehall.jobseeker.person.Said;

/**
 * What one puts right in one's own file; what is not named stays as it is, an empty
 * address takes out the one that the file has. Who one is, where one belongs and by which phone
 * one is reached is put right at the station, which sees the papers.
 */
record CorrectMyFileRequest(
        @Nullable @Size(max = 200) String address,
        @Nullable Education education,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> skills) {

    PersonChange toChange() {
        return new PersonChange(
                null,
                null,
                null,
                Said.of(address, Names::address),
                null,
                education,
                skills == null ? null : Names.skills(skills));
    }

    @Override
    public String toString() {
        return "a correction of one's own file";
    }
}
