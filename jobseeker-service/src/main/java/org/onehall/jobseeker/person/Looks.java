package org.onehall.jobseeker.person;

import java.util.Locale;
import java.util.Optional;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Shows a value whole, after the trail has it who asked and why. */
@Component
public class Looks {

    private final PersonDesk desk;
    private final PersonSeals seals;
    private final AuditTrail trail;

    /** What can be looked at. */
    public enum Value {
        NAME,
        RESIDENT_ID,
        PHONE,
        ADDRESS;

        private String action() {
            return "see-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
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

    Looks(PersonDesk desk, PersonSeals seals, AuditTrail trail) {
        this.desk = desk;
        this.seals = seals;
        this.trail = trail;
    }

    public String look(String personId, Value value, String reason, Caller caller) {
        Person person = desk.find(personId, caller);
        String sealed = value.sealedOf(person).orElseThrow(() -> ProblemException.notFound("value-absent"));
        trail.record(caller.subject(), value.action(), personId, reason);
        return seals.open(personId, sealed).orElseThrow();
    }

    /** Erasing is an act like a look: it goes into the trail before it happens. */
    public void erase(String personId, String reason, Caller caller) {
        desk.find(personId, caller);
        trail.record(caller.subject(), "erase-person", personId, reason);
        desk.erase(personId, caller);
    }
}
