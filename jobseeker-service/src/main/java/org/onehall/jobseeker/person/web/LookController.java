package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.onehall.jobseeker.person.Looks;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.NeverStored;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acts that need a reason and leave a trace. */
@RestController
@RequestMapping("/api/persons/{id}")
class LookController {

    private final Looks looks;

    /** Why somebody must see it: read by whoever audits. */
    record ReasonRequest(@NotBlank @Size(min = 2, max = 200) String reason) {}

    /** A value as it is. */
    record WholeValue(String value) {

        @Override
        public String toString() {
            return "a whole value";
        }
    }

    LookController(Looks looks) {
        this.looks = looks;
    }

    @NeverStored
    @PostMapping("/name")
    @Allowed({COORDINATOR, OFFICER})
    @Answers(410)
    WholeValue name(@PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        return look(id, Looks.Value.NAME, request, caller);
    }

    @NeverStored
    @PostMapping("/resident-id")
    @Allowed({COORDINATOR, OFFICER})
    @Answers(410)
    WholeValue residentId(@PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        return look(id, Looks.Value.RESIDENT_ID, request, caller);
    }

    @NeverStored
    @PostMapping("/phone")
    @Allowed({COORDINATOR, OFFICER})
    @Answers(410)
    WholeValue phone(@PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        return look(id, Looks.Value.PHONE, request, caller);
    }

    @NeverStored
    @PostMapping("/address")
    @Allowed({COORDINATOR, OFFICER})
    @Answers(410)
    WholeValue address(@PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        return look(id, Looks.Value.ADDRESS, request, caller);
    }

    @PutMapping("/erasure")
    @Allowed(OFFICER)
    @Answers(410)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        looks.erase(id, request.reason(), caller);
    }

    private WholeValue look(String id, Looks.Value value, ReasonRequest request, Caller caller) {
        return new WholeValue(looks.look(id, value, request.reason(), caller));
    }
}
