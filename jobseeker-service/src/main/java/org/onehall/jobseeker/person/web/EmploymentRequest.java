package org.onehall.jobseeker.person.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentStatus;

/** How it stands with somebody's work; since today when no day is given. */
record EmploymentRequest(
        @NotNull EmploymentStatus status, @Nullable LocalDate since) {

    Employment toEmployment(String at, Findings findings, LocalDate today) {
        LocalDate from = since == null ? today : since;
        findings.require(!from.isAfter(today), at + "/since", "date-in-future");
        return Employment.of(status, from);
    }
}
