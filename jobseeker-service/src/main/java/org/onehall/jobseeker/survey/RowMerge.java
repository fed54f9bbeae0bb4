package org.onehall.jobseeker.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.person.Correction;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonChange;
import org.onehall.jobseeker.person.PersonFile;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.person.Said;
import org.onehall.jobseeker.survey.sheet.SurveyRow;
import org.onehall.jobseeker.wish.Wish;
import org.springframework.stereotype.Component;

/**
 * What a row means for a file. An empty cell leaves what the file has; what the file knows from a later day stands, so an
 * older survey undoes neither a correction at the desk nor a hire.
 */
@Component
class RowMerge {

    private final PersonSeals seals;

    RowMerge(PersonSeals seals) {
        this.seals = seals;
    }

    static PersonFile file(SurveyRow row) {
        return new PersonFile(
                row.residentId(),
                row.name(),
                row.phone(),
                row.address(),
                row.community(),
                row.education(),
                row.skills(),
                Employment.of(row.employment(), row.since()),
                wish(row));
    }

    /** Whether the row says something that the file does not. */
    boolean says(SurveyRow row, Person person) {
        return person.verification().yieldsTo(row.surveyedOn())
                && correction(row, person).changes(person);
    }

    /** Whether the row says something else than the file, which knows better from a later day. */
    boolean isOutdated(SurveyRow row, Person person) {
        return !person.verification().yieldsTo(row.surveyedOn())
                && correction(row, person).changes(person);
    }

    Correction correction(SurveyRow row, Person person) {
        Correction facts = seals.correction(
                person,
                new PersonChange(
                        null,
                        null,
                        Said.ofAny(row.phone()),
                        Said.ofAny(row.address()),
                        row.community(),
                        row.education(),
                        row.skills().isEmpty() ? null : row.skills()));
        return new Correction(
                facts.identity(),
                facts.contact(),
                facts.division(),
                facts.education(),
                facts.skills(),
                employment(row, person.employment()),
                wish(row, person));
    }

    private static Optional<Employment> employment(SurveyRow row, Employment held) {
        boolean news = row.employment() != held.status() && row.since().isAfter(held.since());
        return news ? Optional.of(Employment.of(row.employment(), row.since())) : Optional.empty();
    }

    private static Optional<Wish> wish(SurveyRow row, Person person) {
        Wish stated = wish(row);
        return stated != null && isNews(row.surveyedOn(), person) ? Optional.of(stated) : Optional.empty();
    }

    private static boolean isNews(LocalDate surveyedOn, Person person) {
        Wish held = person.wish();
        boolean hiredSince = person.employment().since().isAfter(surveyedOn);
        return !hiredSince
                && (held == null
                        || surveyedOn.isAfter(held.statedOn())
                        || (held.open() && surveyedOn.equals(held.statedOn())));
    }

    private static @Nullable Wish wish(SurveyRow row) {
        return row.wanted().occupations().isEmpty()
                ? null
                : new Wish(
                        true,
                        row.wanted().occupations(),
                        row.wanted().minimumWage(),
                        row.wanted().divisions(),
                        row.surveyedOn());
    }
}
