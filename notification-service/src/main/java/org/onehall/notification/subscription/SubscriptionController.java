package org.onehall.notification.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.text.Language;
import org.onehall.platform.privacy.PhoneNumbers;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Anyone with a phone asks for alerts, agrees to them and ends them. */
@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionController {

    private static final String TOKEN = "Subscription-Token";

    private final SubscriptionDesk desk;
    private final ReferenceCodes codes;

    SubscriptionController(SubscriptionDesk desk, ReferenceCodes codes) {
        this.desk = desk;
        this.codes = codes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed(anonymous = true)
    @Answers(429)
    ResponseEntity<SubscriptionView.Asked> ask(
            @Valid @RequestBody SubscribeRequest body, Locale locale, HttpServletRequest request) {
        String phone = PhoneNumbers.mobile(body.phone())
                .orElseThrow(() -> ProblemException.invalid("/phone", "phone-malformed"));
        AlertCriteria criteria = body.criteria().toCriteria();
        require(criteria);
        Language language = body.language() == null ? of(locale) : body.language();
        Subscription asked = desk.ask(new SubscriptionDesk.Request(phone, criteria, language, request.getRemoteAddr()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/subscriptions/" + asked.key()))
                .body(new SubscriptionView.Asked(asked.key(), SubscriptionState.PENDING));
    }

    @PutMapping("/{id}/confirmation")
    @Allowed(anonymous = true)
    @Answers({410, 422})
    SubscriptionView.Confirmed confirm(
            @PathVariable @Size(max = 64) String id, @Valid @RequestBody ConfirmRequest body) {
        SubscriptionDesk.Confirmation confirmed = desk.confirm(id, body.code());
        return new SubscriptionView.Confirmed(SubscriptionView.of(confirmed.subscription()), confirmed.token());
    }

    /** Of the phone that was proved at sign-in. */
    @GetMapping
    @Allowed(Role.CITIZEN)
    SubscriptionView.Held held(Caller caller) {
        return new SubscriptionView.Held(
                desk.heldBy(caller).stream().map(SubscriptionView::of).toList());
    }

    @GetMapping("/{id}")
    @Allowed(anonymous = true)
    @Answers(403)
    SubscriptionView look(
            @PathVariable @Size(max = 64) String id,
            @RequestHeader(name = TOKEN, required = false) @Nullable @Size(max = 100) String token,
            Caller caller) {
        return SubscriptionView.of(desk.look(id, token, caller));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(anonymous = true)
    @Answers(403)
    ResponseEntity<Void> end(
            @PathVariable @Size(max = 64) String id,
            @RequestHeader(name = TOKEN, required = false) @Nullable @Size(max = 100) String token,
            Caller caller) {
        desk.end(id, token, caller);
        return ResponseEntity.noContent().build();
    }

    private void require(AlertCriteria criteria) {
        if (criteria.isEmpty()) {
            throw ProblemException.invalid("/criteria", "no-criteria");
        }
        if (criteria.occupation() != null) {
            codes.requireOccupationOrGroup("/criteria/occupation", criteria.occupation());
        }
        if (criteria.division() != null) {
            codes.requireDivision("/criteria/division", criteria.division());
        }
    }

    private static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.ZH;
    }
}
