package org.onehall.jobseeker.person.event;

import java.util.List;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.person-corrected.v1")
public record PersonCorrected(String personId, String division, List<Part> changed) implements DomainEvent {

    /** The part of the file that was put right; never its value. */
    public enum Part {
        RESIDENT_ID,
        NAME,
        PHONE,
        ADDRESS,
        DIVISION,
        EDUCATION,
        SKILLS,
        EMPLOYMENT,
        WISH
    }
}
