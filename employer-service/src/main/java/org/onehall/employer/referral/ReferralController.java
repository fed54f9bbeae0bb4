package org.onehall.employer.referral;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.openapi.Answers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReferralController {

    private final ReferralDesk desk;
    private final AnswerDesk answers;
    private final WithdrawalDesk withdrawals;
    private final ReferralSearch search;
    private final ReferralViews views;

    ReferralController(
            ReferralDesk desk,
            AnswerDesk answers,
            WithdrawalDesk withdrawals,
            ReferralSearch search,
            ReferralViews views) {
        this.desk = desk;
        this.answers = answers;
        this.withdrawals = withdrawals;
        this.search = search;
        this.views = views;
    }

    @PostMapping("/api/referrals")
    @ApiResponse(responseCode = "201")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION})
    ResponseEntity<ReferralView> issue(
            @RequestBody @Valid ReferralRequest request, Caller caller, HttpServletRequest http) {
        Referral referral = desk.issue(request.personId(), request.vacancyId(), caller);
        return ResponseEntity.created(URI.create("/api/referrals/" + referral.key()))
                .eTag(Etag.of(referral.version()))
                .body(view(referral, http));
    }

    @GetMapping("/api/referrals/{id}")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.EMPLOYER, Role.CITIZEN})
    @Answers(409)
    ResponseEntity<ReferralView> find(@PathVariable @Size(max = 64) String id, Caller caller, HttpServletRequest http) {
        return answer(desk.find(id, caller), http);
    }

    @GetMapping("/api/referrals")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.EMPLOYER, Role.CITIZEN})
    @Answers(409)
    ReferralList list(
            @Valid @ParameterObject @ModelAttribute ReferralQuery query, Caller caller, HttpServletRequest http) {
        ReferralSearch.Found found = search.find(query, caller);
        return new ReferralList(
                found.referrals().stream().map(referral -> view(referral, http)).toList(),
                found.next(),
                found.total(),
                found.facets());
    }

    /** The referral's life, step by step: in what role and for which station, never by whom. */
    @GetMapping("/api/referrals/{id}/history")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION, Role.EMPLOYER, Role.CITIZEN})
    @Answers(409)
    ReferralHistory history(@PathVariable @Size(max = 64) String id, Caller caller, HttpServletRequest http) {
        return views.history(desk.find(id, caller), Languages.of(http));
    }

    /** The employer answers, or a coordinator or officer puts down what the employer said. */
    @PutMapping("/api/referrals/{id}/answer")
    @Allowed({Role.EMPLOYER, Role.COORDINATOR, Role.OFFICER, Role.STATION})
    @Answers(422)
    ResponseEntity<ReferralView> answer(
            @PathVariable @Size(max = 64) String id,
            @RequestBody @Valid AnswerRequest request,
            @IfMatch @Nullable Long expected,
            Caller caller,
            HttpServletRequest http) {
        Referral known = desk.findToAnswer(id, caller);
        return switch (request.outcome()) {
            case HIRED -> answer(answers.hire(known, request.engagement(), expected, caller), http);
            case REFUSED -> answer(answers.refuse(known, request.whyRefused(), expected, caller), http);
        };
    }

    /** Taken back by staff of the person's division before the employer has answered. */
    @PutMapping("/api/referrals/{id}/withdrawal")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION})
    ResponseEntity<ReferralView> withdraw(
            @PathVariable @Size(max = 64) String id,
            @RequestBody @Valid WithdrawalRequest request,
            @IfMatch @Nullable Long expected,
            Caller caller,
            HttpServletRequest http) {
        return answer(withdrawals.withdraw(id, request.reason(), expected, caller), http);
    }

    @GetMapping("/api/refusal-reasons")
    @Allowed(anonymous = true)
    List<RefusalReasonView> reasons(HttpServletRequest http) {
        return views.refusalReasons(Languages.of(http));
    }

    @GetMapping("/api/withdrawal-reasons")
    @Allowed(anonymous = true)
    List<WithdrawalReasonView> withdrawalReasons(HttpServletRequest http) {
        return views.withdrawalReasons(Languages.of(http));
    }

    private ResponseEntity<ReferralView> answer(Referral referral, HttpServletRequest http) {
        return ResponseEntity.ok().eTag(Etag.of(referral.version())).body(view(referral, http));
    }

    private ReferralView view(Referral referral, HttpServletRequest http) {
        return views.view(referral, Languages.of(http));
    }

    /** Who is sent, and for which vacancy. */
    record ReferralRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotBlank @Size(max = 64) String vacancyId) {}

    /** How a referral ended. */
    enum Outcome {
        HIRED,
        REFUSED
    }

    /**
     * An employer's answer.
     *
     * @param reason with REFUSED, a code of the list
     * @param startDate with HIRED
     * @param wage with HIRED, where agreed, yuan a month
     */
    record AnswerRequest(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 40) String reason,
            @Nullable LocalDate startDate,

            @Nullable @Pattern(regexp = "^[0-9]{1,7}(\\.[0-9]{1,2})?$", message = "{money-malformed}")
            String wage) {

        Engagement engagement() {
            if (reason != null) {
                throw ProblemException.invalid("/reason", "only-when-refused");
            }
            if (startDate == null) {
                throw ProblemException.invalid("/startDate", "needed-when-hired");
            }
            return Engagement.of(startDate, wage);
        }

        String whyRefused() {
            if (startDate != null) {
                throw ProblemException.invalid("/startDate", "only-when-hired");
            }
            if (wage != null) {
                throw ProblemException.invalid("/wage", "only-when-hired");
            }
            if (reason == null) {
                throw ProblemException.invalid("/reason", "needed-when-refused");
            }
            return reason;
        }
    }

    record RefusalReasonView(String code, String text) {}

    /** Why it is taken back: a code of the list. */
    record WithdrawalRequest(@NotBlank @Size(max = 40) String reason) {}

    record WithdrawalReasonView(String code, String text) {}
}
