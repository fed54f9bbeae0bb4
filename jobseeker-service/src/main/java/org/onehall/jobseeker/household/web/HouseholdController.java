package org.onehall.jobseeker.household.web;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;
import static org.onehall.platform.security.Role.STATION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.HouseholdDesk;
import org.onehall.jobseeker.household.web.CreateHouseholdRequest.MemberRequest;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/households")
class HouseholdController {

    private final HouseholdDesk desk;
    private final ReferenceCodes codes;

    /** Who becomes the head. */
    record HeadRequest(@NotBlank @Size(max = 64) String personId) {}

    HouseholdController(HouseholdDesk desk, ReferenceCodes codes) {
        this.desk = desk;
        this.codes = codes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers({404, 410})
    ResponseEntity<HouseholdView> create(@Valid @RequestBody CreateHouseholdRequest request, Caller caller) {
        if (!codes.isCommunity(request.division())) {
            throw ProblemException.invalid("/division", "division-unknown", request.division());
        }
        Household household = desk.create(request.division(), request.number(), request.relations(), caller);
        return ResponseEntity.created(URI.create("/api/households/" + household.key()))
                .eTag(Etag.of(household.version()))
                .body(HouseholdView.of(household));
    }

    @GetMapping("/{id}")
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<HouseholdView> household(@PathVariable String id, Caller caller) {
        return answer(desk.find(id, caller));
    }

    @PostMapping("/{id}/members")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<HouseholdView> join(
            @PathVariable String id,
            @IfMatch @Nullable Long expected,
            @Valid @RequestBody MemberRequest request,
            Caller caller) {
        return answer(desk.join(id, expected, request.personId(), request.relation(), caller));
    }

    @DeleteMapping("/{id}/members/{personId}")
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<HouseholdView> leave(
            @PathVariable String id, @PathVariable String personId, @IfMatch @Nullable Long expected, Caller caller) {
        return answer(desk.leave(id, expected, personId, caller));
    }

    @PutMapping("/{id}/head")
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<HouseholdView> head(
            @PathVariable String id,
            @IfMatch @Nullable Long expected,
            @Valid @RequestBody HeadRequest request,
            Caller caller) {
        return answer(desk.head(id, expected, request.personId(), caller));
    }

    private static ResponseEntity<HouseholdView> answer(Household household) {
        return ResponseEntity.ok().eTag(Etag.of(household.version())).body(HouseholdView.of(household));
    }
}
