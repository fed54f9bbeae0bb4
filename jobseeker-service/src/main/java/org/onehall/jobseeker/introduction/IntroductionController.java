package org.onehall.jobseeker.introduction;

import static org.onehall.platform.security.Role.EMPLOYER;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.person.Looks;
import org.onehall.platform.events.Copies;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.NeverStored;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntroductionController {

    private final Copies copies;
    private final Looks looks;

    IntroductionController(Copies copies, Looks looks) {
        this.copies = copies;
        this.looks = looks;
    }

    /**
     * Who was referred.
     *
     * @param phone null when the person gave none: the station that referred them brings them together
     */
    record Introduction(
            String referralId,
            String personId,
            String name,
            @Nullable String phone,
            @Nullable Education education,
            List<String> skills) {

        @Override
        public String toString() {
            return "an introduction";
        }
    }

    /** Who was sent, for the employer it was sent to, until it refuses or the station withdraws. A look, so it is a POST and is kept. */
    @NeverStored
    @PostMapping("/api/referrals/{id}/introduction")
    @Allowed(EMPLOYER)
    @Answers(410)
    Introduction introduce(@PathVariable @Size(max = 64) String id, Caller caller) {
        SentPerson sent =
                copies.find(SentPerson.class, id).orElseThrow(() -> ProblemException.unknown("referral-unknown", id));
        if (!sent.employerId().equals(caller.employer())) {
            throw new AccessDeniedException("Not a referral of this caller");
        }
        if (sent.standing().isOver()) {
            throw ProblemException.conflict("introduction-over");
        }
        Looks.Introduced person = looks.introduce(sent.personId(), id, caller);
        return new Introduction(
                id, sent.personId(), person.name(), person.phone(), person.education(), person.skills());
    }
}
