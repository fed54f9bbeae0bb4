package org.onehall.jobseeker.person.web;

import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Contact;
import org.onehall.jobseeker.person.Identity;
import org.onehall.jobseeker.person.Person;
import org.onehall.platform.privacy.Sealed;

/** Which masked values of a file are no longer those that were seen: each has another mark once it is another. */
record FileMarks(
        String name,
        String residentId,
        @Nullable String phone,
        @Nullable String address) {

    static FileMarks of(Person person) {
        Identity who = person.requirePresent();
        Contact contact = person.contact();
        return new FileMarks(
                new Sealed(who.name()).mark(),
                new Sealed(who.residentId()).mark(),
                markOf(contact.phone()),
                markOf(contact.address()));
    }

    private static @Nullable String markOf(@Nullable String sealed) {
        return sealed == null ? null : new Sealed(sealed).mark();
    }
}
