package org.onehall.jobseeker.person.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.Registration;
import org.onehall.jobseeker.person.Verification;

/**
 * Where what the file says comes from.
 *
 * @param registeredThrough the way in
 * @param verifiedOn when a station last found it true, at the desk or by a survey
 * @param surveySheet the sheet that it was last found true by; null at the desk
 * @param statedOn when the person last put it right themselves, if that was later
 */
public record FileSource(
        Registration.Source registeredThrough,
        LocalDate registeredOn,
        LocalDate verifiedOn,
        @Nullable String surveySheet,
        @Nullable LocalDate statedOn) {

    static FileSource of(Person person) {
        Verification verified = person.verification();
        return new FileSource(
                person.registration().source(),
                person.registration().on(),
                verified.on(),
                verified.sheet(),
                verified.statedOn());
    }
}
