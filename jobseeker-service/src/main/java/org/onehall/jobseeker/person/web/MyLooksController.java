package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.CITIZEN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Looks;
import org.onehall.jobseeker.person.SelfDesk;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a citizen who has looked at a whole value of their file: in what capacity and why, never by name. */
@RestController
class MyLooksController {

    private final SelfDesk desk;
    private final Looks looks;

    MyLooksController(SelfDesk desk, Looks looks) {
        this.desk = desk;
        this.looks = looks;
    }

    /**
     * One look.
     *
     * @param role of whoever looked; null of a look from before roles were kept
     * @param division of the station that looked, where one did
     * @param reason as given; null of an employer's, whose reason is the referral
     */
    record LookView(
            Instant at,
            Looks.Seen seen,
            @Nullable Role role,
            @Nullable String division,
            @Nullable String reason,
            @Nullable String referralId) {

        static LookView of(AuditTrail.Entry entry) {
            Looks.Seen seen = Looks.Seen.by(entry.action());
            boolean introduced = seen == Looks.Seen.INTRODUCTION;
            return new LookView(
                    entry.at(),
                    seen,
                    entry.role() == null ? null : Role.of(entry.role()).orElse(null),
                    entry.division(),
                    introduced ? null : entry.reason(),
                    introduced ? entry.reason() : null);
        }
    }

    /** Where a page ended: the number of its last look in the trail. */
    record Position(long before) {}

    /** The newest first. */
    @GetMapping("/api/persons/me/looks")
    @Allowed(CITIZEN)
    PageOf<LookView> looks(
            @RequestParam @Nullable @Size(max = 2000) String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, Position.class).before();
        List<AuditTrail.Entry> found = looks.at(desk.find(caller), before, limit + 1);
        List<AuditTrail.Entry> page = found.stream().limit(limit).toList();
        String next =
                found.size() > limit ? Cursor.encode(new Position(page.getLast().sequence())) : null;
        return new PageOf<>(page.stream().map(LookView::of).toList(), next, null);
    }
}
