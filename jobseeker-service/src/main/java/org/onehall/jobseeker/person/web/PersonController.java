package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;
import static org.onehall.platform.security.Role.STATION;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonDesk;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/persons")
class PersonController {

    private final PersonDesk desk;
    private final PersonSeals seals;
    private final ReferenceCodes codes;
    private final Clock clock;

    PersonController(PersonDesk desk, PersonSeals seals, ReferenceCodes codes, Clock clock) {
        this.desk = desk;
        this.seals = seals;
        this.codes = codes;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({COORDINATOR, OFFICER, STATION})
    ResponseEntity<PersonView> register(@Valid @RequestBody RegisterPersonRequest request, Caller caller) {
        Person person = desk.register(request.toFile(codes, LocalDate.now(clock)), caller);
        return ResponseEntity.created(URI.create("/api/persons/" + person.key()))
                .eTag(Etag.of(person.version()))
                .body(PersonView.of(person, seals));
    }

    @GetMapping("/{id}")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<PersonView> person(@PathVariable String id, Caller caller) {
        return answer(desk.find(id, caller));
    }

    @PatchMapping("/{id}")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<PersonView> correct(
            @PathVariable String id,
            @IfMatch long expected,
            @Valid @RequestBody CorrectPersonRequest request,
            Caller caller) {
        return answer(desk.correct(id, expected, request.toChange(codes, LocalDate.now(clock)), caller));
    }

    @PutMapping("/{id}/wish")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<PersonView> wish(
            @PathVariable String id,
            @IfMatch @Nullable Long expected,
            @Valid @RequestBody WishRequest request,
            Caller caller) {
        Findings findings = new Findings();
        var wish = request.toWish("", codes, findings, LocalDate.now(clock));
        findings.settle();
        return answer(desk.state(id, expected, wish, caller));
    }

    @PutMapping("/{id}/employment")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<PersonView> employment(
            @PathVariable String id,
            @IfMatch @Nullable Long expected,
            @Valid @RequestBody EmploymentRequest request,
            Caller caller) {
        Findings findings = new Findings();
        var found = request.toEmployment("", findings, LocalDate.now(clock));
        findings.settle();
        return answer(desk.employ(id, expected, found, caller));
    }

    /** The file was found true today as it is; nothing else changes. */
    @PutMapping("/{id}/verification")
    @Allowed({COORDINATOR, OFFICER, STATION})
    @Answers(410)
    ResponseEntity<PersonView> verify(@PathVariable String id, @IfMatch @Nullable Long expected, Caller caller) {
        return answer(desk.verify(id, expected, caller));
    }

    private ResponseEntity<PersonView> answer(Person person) {
        return ResponseEntity.ok().eTag(Etag.of(person.version())).body(PersonView.of(person, seals));
    }
}
