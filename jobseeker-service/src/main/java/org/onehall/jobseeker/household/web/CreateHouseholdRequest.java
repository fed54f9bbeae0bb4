package org.onehall.jobseeker.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.Relation;
import org.onehall.platform.web.ProblemException;

/** A household with the members known so far. */
record CreateHouseholdRequest(
        @NotBlank @Size(max = 12) String division,

        @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,32}", message = "{household-number-malformed}")
        String number,

        @Nullable @Size(max = 30) List<@Valid @NotNull MemberRequest> members) {

    /** Who, and what to the head. */
    record MemberRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotNull Relation relation) {}

    Map<String, Relation> relations() {
        Map<String, Relation> relations = new LinkedHashMap<>();
        List<MemberRequest> given = members == null ? List.of() : members;
        for (int i = 0; i < given.size(); i++) {
            if (relations.put(given.get(i).personId(), given.get(i).relation()) != null) {
                throw ProblemException.invalid("/members/" + i + "/personId", "duplicate-value");
            }
        }
        return relations;
    }
}
