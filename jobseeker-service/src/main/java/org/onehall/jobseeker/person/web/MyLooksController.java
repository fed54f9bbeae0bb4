package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.CITIZEN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Looks;
import org.onehall.jobseeker.person.SelfDesk;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a citizen who has looked at a whole value of their file: by name, in what capacity and why. Never by the account's id,
 * which opens nothing to a citizen and would tie together what one official did at different files.
 */
@RestController
class MyLooksController {

    private final SelfDesk desk;
    private final LookPages pages;

    MyLooksController(SelfDesk desk, LookPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /**
     * One look.
     *
     * @param name by which whoever looked was presented then; null of a look from before names were kept, and of one without
     * @param role of whoever looked; null of a look from before roles were kept
     * @param division of the station that looked, where one did
     * @param reason as given; null of an employer's, whose reason is the referral, and of one's own look
     */
    record LookView(
            Instant at,
            Looks.Seen seen,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String division,
            @Nullable String reason,
            @Nullable String referralId) {

        static LookView of(AuditTrail.Entry entry) {
            Looks.Seen seen = Looks.Seen.by(entry.action());
            boolean introduced = seen == Looks.Seen.INTRODUCTION;
            boolean asked = !introduced && seen != Looks.Seen.OWN_FILE;
            return new LookView(
                    entry.at(),
                    seen,
                    entry.name(),
                    entry.role() == null ? null : Role.of(entry.role()).orElse(null),
                    entry.division(),
                    asked ? entry.reason() : null,
                    introduced ? entry.reason() : null);
        }
    }

    @GetMapping("/api/persons/me/looks")
    @Allowed(CITIZEN)
    @Answers({404, 409})
    PageOf<LookView> looks(
            @RequestParam(defaultValue = "NEWEST") AuditTrail.Order sort,
            @RequestParam @Nullable @Size(max = 2000) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        return pages.page(desk.find(caller), sort, cursor, limit).map(LookView::of);
    }
}
