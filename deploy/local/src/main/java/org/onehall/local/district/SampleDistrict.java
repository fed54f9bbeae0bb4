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
    public static final int STREETS = 8;

    public static SampleDistrict usual() {
        return of(SEED, PEOPLE, EMPLOYERS, VACANCIES);
    }

    /** What the usual one has in its first so many streets, 1 to {@value #STREETS}: the same people, employers and vacancies. */
    public static SampleDistrict ofStreets(int count) {
        var usual = usual();
        var streets = usual.byStreet().keySet().stream().limit(count).toList();
        var employers = usual.employers().stream()
                .filter(employer -> streets.contains(employer.division().substring(0, 9)))
                .toList();
        var codes = employers.stream().map(SampleEmployer::creditCode).collect(Collectors.toSet());
        return new SampleDistrict(
                usual.residents().stream()
                        .filter(resident -> streets.contains(resident.street()))
                        .toList(),
                employers,
                usual.vacancies().stream()
                        .filter(vacancy -> codes.contains(vacancy.employer()))
                        .toList());
    }

    /** A smaller or larger one; at least as many vacancies as employers. */
    public static SampleDistrict of(long seed, int people, int employers, int vacancies) {
        var economy = new Economy(seed + 1);
        var firms = economy.employers(employers);
        return new SampleDistrict(new Population(seed, CODE).of(people), firms, economy.vacancies(firms, vacancies));
    }

    /** The people of each street, by its code. */
    public Map<String, List<Resident>> byStreet() {
        return residents.stream().collect(Collectors.groupingBy(Resident::street, TreeMap::new, Collectors.toList()));
    }
}
