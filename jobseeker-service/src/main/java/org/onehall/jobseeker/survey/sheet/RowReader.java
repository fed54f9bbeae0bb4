package org.onehall.jobseeker.survey.sheet;

import static org.onehall.jobseeker.survey.sheet.SheetColumn.ADDRESS;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.COMMUNITY;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.EDUCATION;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.EMPLOYMENT;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.HOUSEHOLD;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.HOUSEHOLD_INCOME;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.MINIMUM_WAGE;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.NAME;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.OCCUPATIONS;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.PHONE;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.RELATION;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.RESIDENT_ID;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.SINCE;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.SKILLS;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.SURVEYED_ON;
import static org.onehall.jobseeker.survey.sheet.SheetColumn.WORK_DIVISIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Phone;
import org.onehall.jobseeker.civil.Reading;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.civil.Text;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.employment.EmploymentRule;
import org.onehall.jobseeker.employment.EmploymentRule.Breach;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Relation;
import org.onehall.jobseeker.survey.sheet.SurveyRow.Home;
import org.onehall.jobseeker.survey.sheet.SurveyRow.Wanted;
import org.onehall.platform.reference.ReferenceCodes;
import org.springframework.stereotype.Component;

/** Reads a row by the rules of docs/survey-sheet.md. */
@Component
public class RowReader {

    private static final Pattern NAME_FORM = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·. ]{1,49}");
    private static final Pattern HOUSEHOLD_FORM = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_SKILL = 30;
    private static final int SAFE_DIGITS = 15;

    private final ReferenceCodes codes;
    private final EmploymentRule rule;
    private final Clock clock;

    /** What came of a row: what it says, or what is wrong with it. */
    public sealed interface Read {

        record Well(SurveyRow row) implements Read {}

        record Wrong(List<RowProblem> problems) implements Read {}
    }

    RowReader(ReferenceCodes codes, EmploymentRule rule, Clock clock) {
        this.codes = codes;
        this.rule = rule;
        this.clock = clock;
    }

    /** @param own whether the sender answers for a community */
    public Read read(RawRow raw, Predicate<String> own) {
        LocalDate today = LocalDate.now(clock);
        RowReading cells = new RowReading(raw, today);
        String community = cells.read(COMMUNITY, code -> community(code, own));
        SurveyRow row = row(raw.number(), community, cells, today);
        if (row != null) {
            rule.breach(row.employment(), row.since(), row.residentId().birthDate(), today)
                    .ifPresent(breach -> cells.problem(column(breach), breach.code()));
        }
        return row == null || cells.isWrong() ? new Read.Wrong(cells.problems()) : new Read.Well(row);
    }

    /** Reads every column, so that every problem is found; null when one that must be there is not. */
    private @Nullable SurveyRow row(int number, @Nullable String community, RowReading cells, LocalDate today) {
        ResidentId residentId = residentId(cells, today);
        String name = cells.read(NAME, RowReader::name);
        EmploymentStatus employment = cells.word(EMPLOYMENT, Words::employment);
        LocalDate surveyedOn = cells.day(SURVEYED_ON);
        LocalDate since = cells.day(SINCE);
        Home home = home(cells);
        Phone phone = cells.read(PHONE, text -> malformed(Phone.read(text)));
        Education education = cells.word(EDUCATION, Words::education);
        Wanted wanted = wanted(cells);
        List<String> skills = cells.several(SKILLS, MOST_VALUES, skill -> skill.length() <= LONGEST_SKILL, "too-long");
        if (residentId == null || name == null || community == null || employment == null || surveyedOn == null) {
            return null;
        }
        return new SurveyRow(
                number,
                home,
                name,
                residentId,
                community,
                phone,
                cells.text(ADDRESS),
                education,
                employment,
                since == null ? surveyedOn : since,
                wanted,
                skills,
                surveyedOn);
    }

    private Reading<String> community(String code, Predicate<String> own) {
        if (!codes.isCommunity(code)) {
            return Reading.bad("code-unknown");
        }
        return own.test(code) ? Reading.good(code) : Reading.bad("foreign-division");
    }

    private static SheetColumn column(Breach breach) {
        return breach == Breach.SINCE_BEFORE_BIRTH ? SINCE : EMPLOYMENT;
    }

    private static @Nullable ResidentId residentId(RowReading cells, LocalDate today) {
        String text = cells.text(RESIDENT_ID);
        if (text != null && cells.isNumber(RESIDENT_ID) && text.length() > SAFE_DIGITS) {
            cells.problem(RESIDENT_ID, "resident-id-number-cell");
            return null;
        }
        return cells.read(RESIDENT_ID, number -> ResidentId.read(number, today));
    }

    private static Reading<String> name(String text) {
        String name = Text.name(text);
        return NAME_FORM.matcher(name).matches() ? Reading.good(name) : Reading.bad("malformed");
    }

    private static @Nullable Home home(RowReading cells) {
        String number = cells.matching(HOUSEHOLD, HOUSEHOLD_FORM);
        Relation relation = cells.word(RELATION, Words::relation);
        Yuan income = cells.read(HOUSEHOLD_INCOME, text -> malformed(Yuan.read(text)));
        if (number != null && relation == null) {
            cells.problem(RELATION, "missing");
        }
        return number == null || relation == null ? null : new Home(number, relation, income);
    }

    private Wanted wanted(RowReading cells) {
        return new Wanted(
                cells.several(OCCUPATIONS, MOST_VALUES, codes::isOccupationOrGroup, "code-unknown"),
                cells.read(MINIMUM_WAGE, text -> malformed(Yuan.read(text))),
                cells.several(WORK_DIVISIONS, MOST_VALUES, codes::isDivision, "code-unknown"));
    }

    private static <T> Reading<T> malformed(Reading<T> reading) {
        return reading instanceof Reading.Bad<T> ? Reading.bad("malformed") : reading;
    }
}
