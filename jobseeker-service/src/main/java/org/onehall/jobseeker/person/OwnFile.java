package org.onehall.jobseeker.person;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.lookup.Lookups;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Shows a citizen their own file whole (Personal Information Protection Law, art. 45). Who found a phone can sign in with it,
 * so whoever asks also says how the resident ID ends; the look is in the trail like anybody's.
 */
@Component
public class OwnFile {

    private final SelfDesk desk;
    private final Lookups lookups;
    private final PersonSeals seals;
    private final AuditTrail trail;

    OwnFile(SelfDesk desk, Lookups lookups, PersonSeals seals, AuditTrail trail) {
        this.desk = desk;
        this.lookups = lookups;
        this.seals = seals;
        this.trail = trail;
    }

    /** What identifies and reaches a person, as it is. */
    public record WholeFile(
            String name,
            String residentId,
            @Nullable String phone,
            @Nullable String address) {

        @Override
        public String toString() {
            return "a whole file";
        }
    }

    /**
     * @param residentIdEnd the last six characters of the caller's resident ID
     * @throws ProblemException as {@link SelfDesk#find}; 422 {@code resident-id-end-wrong}, 429 {@code too-many-own-file-looks}
     */
    public WholeFile look(String residentIdEnd, Caller caller) {
        Person person = desk.find(caller);
        String id = person.key();
        lookups.spendOnOwnFile(id);
        Identity who = person.requirePresent();
        String residentId = seals.open(id, who.residentId()).orElse("");
        if (!residentId.endsWith(residentIdEnd.toUpperCase(Locale.ROOT))) {
            throw ProblemException.refused("resident-id-end-wrong").at("/residentIdEnd");
        }
        trail.record(Looks.actor(caller, person), Looks.Seen.OWN_FILE.action(), id, "own");
        return new WholeFile(
                seals.open(id, who.name()).orElse(""),
                residentId,
                seals.open(id, person.contact().phone()).orElse(null),
                seals.open(id, person.contact().address()).orElse(null));
    }
}
