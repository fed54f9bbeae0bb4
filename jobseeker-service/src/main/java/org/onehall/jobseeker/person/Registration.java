package org.onehall.jobseeker.person;

import java.time.LocalDate;

/** How a person came into the pool. */
public record Registration(LocalDate on, Source source, String by) {

    /** The way in. */
    public enum Source {
        DESK,
        SURVEY_SHEET,
        STATION
    }
}
