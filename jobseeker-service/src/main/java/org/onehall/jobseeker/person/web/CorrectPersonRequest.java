package org.onehall.jobseeker.person.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.person.PersonChange;
import org.onehall.jobseeker.person.Said;
import org.onehall.platform.reference.ReferenceCodes;

/** What to put right; what is not named stays as it is. An empty phone or address takes out the one that the file has. */
record CorrectPersonRequest(
        @Nullable @Size(min = 1, max = 30) String residentId,
        @Nullable @Size(min = 1, max = 50) String name,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 200) String address,
        @Nullable @Size(max = 12) String division,
        @Nullable Education education,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> skills) {

    PersonChange toChange(ReferenceCodes codes, LocalDate today) {
        Findings findings = new Findings();
        ResidentId id = residentId == null ? null : findings.take("/residentId", ResidentId.read(residentId, today));
        Said<Phone> reached = Said.of(phone, text -> findings.take("/phone", Phone.read(text)));
        String called = name == null ? null : Names.checked(name, findings);
        if (division != null) {
            findings.require(codes.isCommunity(division), "/division", "division-unknown", division);
        }
        findings.settle();
        return new PersonChange(
                id,
                called,
                reached,
                Said.of(address, Names::address),
                division,
                education,
                skills == null ? null : Names.skills(skills));
    }

    @Override
    public String toString() {
        return "a correction";
    }
}
