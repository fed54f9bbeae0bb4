package org.onehall.jobseeker.person.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.reference.ReferenceCodes;

/** What somebody looks for. */
record WishRequest(
        @NotNull Boolean open,

        @NotNull @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[0-9](-[0-9]{2}){0,3}", message = "{occupation-malformed}") String>
                occupations,

        @Nullable String minimumWage,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}", message = "{division-malformed}") String>
                workDivisions) {

    Wish toWish(String at, ReferenceCodes codes, Findings findings, LocalDate today) {
        List<String> divisions = workDivisions == null ? List.of() : workDivisions;
        findings.eachKnown(occupations, at + "/occupations", codes::isOccupationOrGroup, "occupation-unknown");
        findings.eachKnown(divisions, at + "/workDivisions", codes::isDivision, "division-unknown");
        Yuan wage = minimumWage == null ? null : findings.take(at + "/minimumWage", Yuan.written(minimumWage));
        findings.require(!open || !occupations.isEmpty(), at + "/occupations", "wish-without-occupation");
        return new Wish(
                open,
                occupations.stream().distinct().toList(),
                wage,
                divisions.stream().distinct().toList(),
                today);
    }
}
