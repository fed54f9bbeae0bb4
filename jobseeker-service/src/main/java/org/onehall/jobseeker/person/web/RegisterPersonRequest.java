package org.onehall.jobseeker.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.civil.Text;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.person.PersonFile;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.reference.ReferenceCodes;

/** What somebody tells at the desk. Without a word on employment they count as unemployed from today. */
record RegisterPersonRequest(
        @NotBlank @Size(max = 30) String residentId,
        @NotBlank @Size(max = 50) String name,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 200) String address,
        @NotBlank @Size(max = 12) String division,
        @Nullable Education education,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 30) String> skills,
        @Nullable @Valid EmploymentRequest employment,
        @Nullable @Valid WishRequest wish) {

    PersonFile toFile(ReferenceCodes codes, LocalDate today) {
        Findings findings = new Findings();
        ResidentId id = findings.take("/residentId", ResidentId.read(residentId, today));
        Phone reached = phone == null || phone.isBlank() ? null : findings.take("/phone", Phone.read(phone));
        String called = Names.checked(name, findings);
        findings.require(codes.isCommunity(division), "/division", "division-unknown", division);
        Employment work = employment == null
                ? Employment.of(EmploymentStatus.UNEMPLOYED, today)
                : employment.toEmployment("/employment", findings, today);
        Wish wanted = wish == null ? null : wish.toWish("/wish", codes, findings, today);
        findings.settle();
        if (id == null) {
            throw new IllegalStateException("settled without a resident ID");
        }
        return new PersonFile(
                id, called, reached, Names.address(address), division, education, Names.skills(skills), work, wanted);
    }

    @Override
    public String toString() {
        return "the registration of somebody in " + Text.plain(division);
    }
}
