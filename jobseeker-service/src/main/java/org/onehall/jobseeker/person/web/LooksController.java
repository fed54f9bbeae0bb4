package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.OFFICER;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Looks;
import org.onehall.jobseeker.person.PersonDesk;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an officer, who answers for it, who has looked at a whole value of a file. */
@RestController
class LooksController {

    private final PersonDesk desk;
    private final LookPages pages;

    /**
     * One look, as who answers for it sees it.
     *
     * @param by account or client that looked; whose it is, an administrator can tell
     */
    record SupervisedLook(
            Instant at,
            Looks.Seen seen,
            String by,
            @Nullable String name,
            @Nullable Role role,
            @Nullable String division,
            @Nullable String reason,
            @Nullable String referralId) {

        static SupervisedLook of(AuditTrail.Entry entry) {
            MyLooksController.LookView look = MyLooksController.LookView.of(entry);
            return new SupervisedLook(
                    look.at(),
                    look.seen(),
                    entry.actor(),
                    look.name(),
                    look.role(),
                    look.division(),
                    look.reason(),
                    look.referralId());
        }
    }

    LooksController(PersonDesk desk, LookPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/api/persons/{id}/looks")
    @Allowed(OFFICER)
    @Answers(410)
    PageOf<SupervisedLook> looksAt(
            @PathVariable String id,
            @RequestParam(defaultValue = "NEWEST") AuditTrail.Order sort,
            @RequestParam @Nullable @Size(max = 2000) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        return pages.page(desk.find(id, caller), sort, cursor, limit).map(SupervisedLook::of);
    }
}
