package org.onehall.employer.vacancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;

/**
 * The terms of a vacancy as sent.
 *
 * @param address of the workplace within its division: street, number, building
 * @param employerId needed when drafting, unless an employer drafts for itself; later it stays and may be left out
 */
record VacancyRequest(
        @Nullable @Size(max = 64) String employerId,
        @NotBlank @Size(max = 100) String title,
        @Nullable @Size(max = 4000) String description,

        @NotNull @Pattern(regexp = "^[0-9](-[0-9]{2}){3}$", message = "{occupation-malformed}")
        String occupation,

        @NotNull @Pattern(regexp = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", message = "{division-malformed}")
        String division,

        @Nullable @Size(max = 200) String address,

        @NotNull @Pattern(regexp = VacancyRequest.MONEY, message = "{money-malformed}")
        String wageFrom,

        @NotNull @Pattern(regexp = VacancyRequest.MONEY, message = "{money-malformed}")
        String wageTo,

        @NotNull @Min(1) @Max(9999) Integer headcount,
        @Nullable Education educationAtLeast,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> skills,
        @Nullable @Min(16) @Max(100) Integer ageFrom,
        @Nullable @Min(16) @Max(100) Integer ageTo,
        @Nullable LocalDate expiresOn) {

    static final String MONEY = "^[0-9]{1,7}(\\.[0-9]{1,2})?$";

    VacancyTerms terms() {
        BigDecimal from = new BigDecimal(wageFrom);
        BigDecimal to = new BigDecimal(wageTo);
        if (to.compareTo(from) < 0) {
            throw ProblemException.invalid("/wageTo", "range-reversed");
        }
        if (ageFrom != null && ageTo != null && ageTo < ageFrom) {
            throw ProblemException.invalid("/ageTo", "range-reversed");
        }
        return new VacancyTerms(
                title.strip(),
                description == null ? "" : description.strip(),
                occupation,
                division,
                address == null || address.isBlank() ? null : address.strip(),
                Wage.of(from, to),
                headcount,
                educationAtLeast,
                skills == null
                        ? List.of()
                        : skills.stream().map(String::strip).distinct().toList(),
                new AgeRange(ageFrom, ageTo),
                expiresOn);
    }
}
