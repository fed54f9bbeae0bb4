package org.onehall.employer.employer;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.NeverStored;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/employers")
class EmployerController {

    private final EmployerDesk desk;
    private final EmployerSearch search;
    private final PersonKeys keys;
    private final AuditTrail trail;

    EmployerController(EmployerDesk desk, EmployerSearch search, PersonKeys keys, AuditTrail trail) {
        this.desk = desk;
        this.search = search;
        this.keys = keys;
        this.trail = trail;
    }

    @PostMapping
    @ApiResponse(responseCode = "201")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION})
    ResponseEntity<EmployerView> register(@RequestBody @Valid EmployerRequest request, Caller caller) {
        Employer employer = desk.register(request, caller);
        return ResponseEntity.created(URI.create("/api/employers/" + employer.key()))
                .eTag(Etag.of(employer.version()))
                .body(EmployerView.of(employer, keys));
    }

    @PutMapping("/{id}")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.EMPLOYER})
    ResponseEntity<EmployerView> change(
            @PathVariable @Size(max = 64) String id,
            @RequestBody @Valid EmployerRequest request,
            @IfMatch @Nullable Long expected,
            Caller caller) {
        return answer(desk.change(id, request, expected, caller));
    }

    @GetMapping("/{id}")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.EMPLOYER, Role.ADMINISTRATOR})
    ResponseEntity<EmployerView> find(@PathVariable @Size(max = 64) String id, Caller caller) {
        if (caller.has(Role.EMPLOYER) && !id.equals(caller.employer())) {
            throw new AccessDeniedException("An employer sees its own file");
        }
        return answer(desk.find(id));
    }

    @GetMapping
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.ADMINISTRATOR})
    PageOf<EmployerView> list(
            @RequestParam @Nullable @Size(max = 100) String q,
            @RequestParam
                    @Nullable
                    @Pattern(regexp = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", message = "{division-malformed}")
                    String division,
            @RequestParam @Nullable @Size(max = 2000) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        PageOf<Employer> page = search.find(q, division, cursor, limit);
        keys.prepare(page.items().stream().map(Employer::key).toList());
        return page.map(employer -> EmployerView.of(employer, keys));
    }

    /** The contact in clear: a look that is logged first, so it is a POST and tells why. */
    @PostMapping("/{id}/contact")
    @NeverStored
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.EMPLOYER})
    ContactRequest contact(
            @PathVariable @Size(max = 64) String id, @RequestBody @Valid LookRequest request, Caller caller) {
        Employer employer = desk.find(id);
        EmployerDesk.requireMayChange(employer, caller);
        Contact contact = employer.file().contact();
        if (contact == null) {
            throw ProblemException.notFound("no-contact");
        }
        trail.record(caller.subject(), "see-employer-contact", id, request.reason());
        return ContactRequest.open(contact, keys, id);
    }

    private ResponseEntity<EmployerView> answer(Employer employer) {
        return ResponseEntity.ok().eTag(Etag.of(employer.version())).body(EmployerView.of(employer, keys));
    }

    /** Why somebody wants to see what is masked. */
    record LookRequest(@NotBlank @Size(max = 200) String reason) {}
}
