package org.onehall.jobseeker.person;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.platform.privacy.AuditActor;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Capacity;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Shows a value whole, after the trail has it who asked and why. */
@Component
public class Looks {

    private final PersonDesk desk;
    private final Persons persons;
    private final PersonSeals seals;
    private final AuditTrail trail;

    /** What can be looked at. */
    public enum Value {
        NAME,
        RESIDENT_ID,
        PHONE,
        ADDRESS;

        private String action() {
            return Seen.valueOf(name()).action();
        }

        private Optional<String> sealedOf(Person person) {
            return switch (this) {
                case NAME -> person.identity().map(Identity::name);
                case RESIDENT_ID -> person.identity().map(Identity::residentId);
                case PHONE -> Optional.ofNullable(person.contact().phone());
                case ADDRESS -> Optional.ofNullable(person.contact().address());
            };
        }
    }

    /** What was looked at, as the trail has it; of an introduction the reason is the referral, of one's own file there is none. */
    public enum Seen {
        NAME,
        RESIDENT_ID,
        PHONE,
        ADDRESS,
        INTRODUCTION,
        OWN_FILE;

        String action() {
            return "see-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException when the act is no look */
        public static Seen by(String action) {
            return Stream.of(values())
                    .filter(seen -> seen.action().equals(action))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
    }

    /** What an interview needs of a person. */
    public record Introduced(
            String name, @Nullable String phone, @Nullable Education education, List<String> skills) {

        @Override
        public String toString() {
            return "somebody introduced";
        }
    }

    Looks(PersonDesk desk, Persons persons, PersonSeals seals, AuditTrail trail) {
        this.desk = desk;
        this.persons = persons;
        this.seals = seals;
        this.trail = trail;
    }

    public String look(String personId, Value value, String reason, Caller caller) {
        Person person = desk.find(personId, caller);
        String sealed = value.sealedOf(person).orElseThrow(() -> ProblemException.notFound("value-absent"));
        trail.record(actor(caller, person), value.action(), personId, reason);
        return seals.open(personId, sealed).orElseThrow();
    }

    /** The caller was sent this person by a referral, which the one who calls this has made sure of. */
    public Introduced introduce(String personId, String referralId, Caller caller) {
        Person person = persons.find(personId).orElseThrow(() -> ProblemException.notFound("person-unknown"));
        Identity who = person.requirePresent();
        trail.record(actor(caller, person), Seen.INTRODUCTION.action(), personId, referralId);
        return new Introduced(
                seals.open(personId, who.name()).orElse(""),
                seals.open(personId, person.contact().phone()).orElse(null),
                person.education(),
                person.skills());
    }

    /** The looks at a file behind a place in the trail; null begins. */
    public List<AuditTrail.Entry> at(Person person, AuditTrail.Order order, @Nullable Long behind, int limit) {
        List<String> acts = Stream.of(Seen.values()).map(Seen::action).toList();
        return trail.about(person.key(), acts, order, behind, limit);
    }

    static AuditActor actor(Caller caller, Person person) {
        Capacity capacity = caller.capacityIn(person.division());
        return new AuditActor(caller.subject(), caller.name(), capacity.role().wireName(), capacity.division());
    }

    /** Erasing is an act like a look: it goes into the trail before it happens. */
    public void erase(String personId, String reason, Caller caller) {
        Person person = desk.find(personId, caller);
        trail.record(actor(caller, person), "erase-person", personId, reason);
        desk.erase(personId, caller);
    }
}
