package org.onehall.local.district;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A district that does not exist: the same for the same seed, on any machine.
 *
 * @param residents by community
 */
public record SampleDistrict(List<Resident> residents, List<SampleEmployer> employers, List<SampleVacancy> vacancies) {

    public static final String CODE = "330104";
    public static final long SEED = 20_120_330L;
    public static final int PEOPLE = 20_000;
    public static final int EMPLOYERS = 300;
    public static final int VACANCIES = 1_500;

    public static SampleDistrict usual() {
        return of(SEED, PEOPLE, EMPLOYERS, VACANCIES);
    }

    /** A smaller or larger one; at least as many vacancies as employers. */
    public static SampleDistrict of(long seed, int people, int employers, int vacancies) {
        var economy = new Economy(seed + 1);
        var firms = economy.employers(employers);
        return new SampleDistrict(new Population(seed, CODE).of(people), firms, economy.vacancies(firms, vacancies));
    }

    /** The rows of each street's sheet, by the street's code. */
    public Map<String, List<Resident>> byStreet() {
        return residents.stream()
                .collect(Collectors.groupingBy(
                        resident -> resident.community().substring(0, 9), TreeMap::new, Collectors.toList()));
    }
}
