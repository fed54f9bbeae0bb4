package org.onehall.jobseeker.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Looks;
import org.onehall.jobseeker.person.Person;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Pages through the looks at a file. */
@Component
class LookPages {

    private final Looks looks;

    /** Where a page in this order ended: the number of its last look in the trail. */
    record Position(AuditTrail.@Nullable Order by, long behind) {}

    LookPages(Looks looks) {
        this.looks = looks;
    }

    PageOf<AuditTrail.Entry> page(Person person, AuditTrail.Order order, @Nullable String cursor, int limit) {
        List<AuditTrail.Entry> found = looks.at(person, order, behind(order, cursor), limit + 1);
        List<AuditTrail.Entry> page = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? Cursor.encode(new Position(order, page.getLast().sequence()))
                : null;
        return new PageOf<>(page, next, null);
    }

    private static @Nullable Long behind(AuditTrail.Order order, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Position position = Cursor.decode(cursor, Position.class);
        if (position.by() != order) {
            throw ProblemException.invalid("cursor", "malformed-cursor");
        }
        return position.behind();
    }
}
