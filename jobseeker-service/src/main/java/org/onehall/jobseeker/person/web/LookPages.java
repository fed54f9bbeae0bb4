package org.onehall.jobseeker.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Looks;
import org.onehall.jobseeker.person.Person;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.springframework.stereotype.Component;

/** Pages through the looks at a file, the newest first. */
@Component
class LookPages {

    private final Looks looks;

    /** Where a page ended: the number of its last look in the trail. */
    record Position(long before) {}

    LookPages(Looks looks) {
        this.looks = looks;
    }

    PageOf<AuditTrail.Entry> page(Person person, @Nullable String cursor, int limit) {
        long before = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, Position.class).before();
        List<AuditTrail.Entry> found = looks.at(person, before, limit + 1);
        List<AuditTrail.Entry> page = found.stream().limit(limit).toList();
        String next =
                found.size() > limit ? Cursor.encode(new Position(page.getLast().sequence())) : null;
        return new PageOf<>(page, next, null);
    }
}
