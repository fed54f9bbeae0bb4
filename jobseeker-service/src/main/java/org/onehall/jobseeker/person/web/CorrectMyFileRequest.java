package org.onehall.jobseeker.person.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.person.PersonChange;

/**
 * What one puts right in one's own file; what is not named stays as it is. Who one is, where one belongs and by which phone
 * one is reached is put right at the station, which sees the papers.
 */
record CorrectMyFileRequest(
        @Nullable @Size(min = 1, max = 200) String address,
        @Nullable Education education,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> skills) {

    PersonChange toChange() {
        return new PersonChange(
                null,
                null,
                null,
                Names.address(address),
                null,
                education,
                skills == null ? null : Names.skills(skills));
    }

    @Override
    public String toString() {
        return "a correction of one's own file";
    }
}
