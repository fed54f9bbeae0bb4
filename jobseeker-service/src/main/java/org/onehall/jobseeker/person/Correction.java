package org.onehall.jobseeker.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.person.event.PersonCorrected.Part;
import org.onehall.jobseeker.wish.Wish;

/**
 * What to put right in a file; empty leaves as it is. A part that says the same as the file is no change: identity and
 * contact must be given as they stand where only another part of them changes, since a value sealed anew looks different.
 */
public record Correction(
        Optional<Identity> identity,
        Optional<Contact> contact,
        Optional<String> division,
        Optional<Education> education,
        Optional<List<String>> skills,
        Optional<Employment> employment,
        Optional<Wish> wish) {

    List<Part> differingFrom(Person person) {
        Identity who = person.requirePresent();
        List<Part> parts = new ArrayList<>();
        identity.ifPresent(given -> {
            note(parts, Part.RESIDENT_ID, given.residentIdHash(), who.residentIdHash());
            note(parts, Part.NAME, given.nameHash(), who.nameHash());
        });
        contact.ifPresent(given -> {
            note(parts, Part.PHONE, given.phoneRef(), person.contact().phoneRef());
            note(parts, Part.ADDRESS, given.address(), person.contact().address());
        });
        division.ifPresent(given -> note(parts, Part.DIVISION, given, person.division()));
        education.ifPresent(given -> note(parts, Part.EDUCATION, given, person.education()));
        skills.ifPresent(given -> note(parts, Part.SKILLS, given, person.skills()));
        employment.ifPresent(given -> note(parts, Part.EMPLOYMENT, given, person.employment()));
        wish.filter(given -> !given.sameAs(person.wish())).ifPresent(given -> parts.add(Part.WISH));
        return parts;
    }

    public boolean changes(Person person) {
        return !differingFrom(person).isEmpty();
    }

    private static void note(List<Part> parts, Part part, @Nullable Object given, @Nullable Object held) {
        if (!Objects.equals(given, held)) {
            parts.add(part);
        }
    }
}
