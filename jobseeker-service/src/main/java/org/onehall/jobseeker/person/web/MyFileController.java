package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.CITIZEN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.OwnFile;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.person.SelfDesk;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.NeverStored;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a citizen who proved a phone sees of their own file, and puts right in it. */
@RestController
@RequestMapping("/api/persons/me")
class MyFileController {

    private final SelfDesk desk;
    private final OwnFile own;
    private final PersonSeals seals;
    private final ReferenceCodes codes;
    private final Clock clock;

    MyFileController(SelfDesk desk, OwnFile own, PersonSeals seals, ReferenceCodes codes, Clock clock) {
        this.desk = desk;
        this.own = own;
        this.seals = seals;
        this.codes = codes;
        this.clock = clock;
    }

    /** A phone that several persons share opens no file: it does not say which of them asks. */
    @GetMapping
    @Allowed(CITIZEN)
    @Answers({404, 409})
    ResponseEntity<MyFile> me(Caller caller) {
        return answer(desk.find(caller));
    }

    /** The last six characters of one's own resident ID, which a phone alone does not tell. */
    record OwnFileRequest(
            @NotNull @Pattern(regexp = "\\d{5}[\\dXx]", message = "{resident-id-end-malformed}")
            String residentIdEnd) {

        @Override
        public String toString() {
            return "a request for one's own file";
        }
    }

    /** One's own file whole. A look, so it is a POST and is kept. */
    @NeverStored
    @PostMapping("/whole")
    @Allowed(CITIZEN)
    @Answers({404, 429})
    OwnFile.WholeFile whole(@Valid @RequestBody OwnFileRequest request, Caller caller) {
        return own.look(request.residentIdEnd(), caller);
    }

    @PatchMapping
    @Allowed(CITIZEN)
    @Answers(404)
    ResponseEntity<MyFile> correctMine(
            @IfMatch long expected, @Valid @RequestBody CorrectMyFileRequest request, Caller caller) {
        return answer(desk.correct(expected, request.toChange(), caller));
    }

    @PutMapping("/wish")
    @Allowed(CITIZEN)
    @Answers(404)
    ResponseEntity<MyFile> myWish(
            @IfMatch @Nullable Long expected, @Valid @RequestBody WishRequest request, Caller caller) {
        Findings findings = new Findings();
        var wish = request.toWish("", codes, findings, LocalDate.now(clock));
        findings.settle();
        return answer(desk.wish(expected, wish, caller));
    }

    private ResponseEntity<MyFile> answer(Person person) {
        return ResponseEntity.ok().eTag(Etag.of(person.version())).body(MyFile.of(person, seals));
    }
}
