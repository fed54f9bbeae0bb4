package org.onehall.jobseeker.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.Pool;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.Households;
import org.onehall.jobseeker.household.Relation;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonFixture;
import org.onehall.jobseeker.survey.HouseholdWork.Seat;
import org.onehall.jobseeker.survey.sheet.SurveyRow;
import org.springframework.beans.factory.annotation.Autowired;

/** A survey finds more people in a home than a household may have, with those who live there already. */
@Pool
class HouseholdRoomModuleTests {

    private static final String COMMUNITY = "330104001001";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private HouseholdWork work;

    @Autowired
    private Households households;

    private final String home = "H-" + UUID.randomUUID().toString().substring(0, 8);

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PersonFixture.aPerson(
                        UUID.randomUUID().toString(),
                        EmploymentStatus.UNEMPLOYED,
                        LocalDate.of(1979, 4, 2),
                        Sex.FEMALE))
                .toList();
    }

    /** The rows of a home, numbered from 2 like those of a sheet; the first is of the head. */
    private static List<TakenRow> rows(String home, List<Person> people) {
        List<TakenRow> rows = new ArrayList<>();
        for (Person person : people) {
            Relation relation = rows.isEmpty() ? Relation.HEAD : Relation.OTHER;
            SurveyRow row = new SurveyRow(
                    rows.size() + 2,
                    new SurveyRow.Home(home, relation, null),
                    "李秀英",
                    ResidentId.read("11010519491231002X", DAY).orThrow(IllegalArgumentException::new),
                    COMMUNITY,
                    null,
                    null,
                    null,
                    EmploymentStatus.UNEMPLOYED,
                    DAY,
                    new SurveyRow.Wanted(List.of(), null, List.of()),
                    List.of(),
                    DAY);
            rows.add(new TakenRow(row, person, Outcome.CREATED));
        }
        return rows;
    }

    private String homeOf(Person person) {
        return households.of(person.key()).map(Household::number).orElse("nowhere");
    }

    @Test
    void whoFindsNoRoomStaysWhereTheyWere() {
        List<Person> family = people(29);
        List<Person> guests = people(2);
        work.settle(rows(home, family));
        work.settle(rows(home + "-guests", guests));

        Map<Integer, Seat> seats = work.settle(
                rows(home, Stream.concat(family.stream(), guests.stream()).toList()));

        assertThat(seats).isEqualTo(Map.of(31, Seat.NEWS, 32, Seat.NO_ROOM));
        assertThat(homeOf(guests.getFirst())).isEqualTo(home);
        assertThat(homeOf(guests.getLast())).isEqualTo(home + "-guests");
        assertThat(family).extracting(this::homeOf).containsOnly(home);
    }
}
