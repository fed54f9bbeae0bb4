package org.onehall.local.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onehall.local.reference.ReferenceFile;

class SampleDistrictTests {

    private static final SampleDistrict DISTRICT = SampleDistrict.usual();

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(SampleDistrict.usual()).isEqualTo(DISTRICT);
        assertThat(SampleDistrict.of(7, 100, 5, 10)).isNotEqualTo(SampleDistrict.of(8, 100, 5, 10));
    }

    @Test
    void hasTheNumbersOfTheReport() {
        assertThat(DISTRICT.residents()).hasSize(20_000);
        assertThat(DISTRICT.employers()).hasSize(300);
        assertThat(DISTRICT.vacancies()).hasSize(1_500);
        assertThat(DISTRICT.byStreet()).hasSize(8);
        assertThat(DISTRICT.residents().stream().map(Resident::community).distinct())
                .hasSize(127);
    }

    @Test
    void givesEachPersonAValidNumberOfTheirOwn() {
        var numbers = DISTRICT.residents().stream().map(Resident::residentId).toList();
        assertThat(new HashSet<>(numbers)).hasSize(20_000);
        assertThat(numbers).allSatisfy(number -> {
            assertThat(ResidentNumbers.withCheck(number.substring(0, 17))).isEqualTo(number);
            assertThat(number).startsWith("33010419".substring(0, 6));
            LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            assertThat(birth).isBetween(LocalDate.of(1930, 1, 1), LocalDate.of(2010, 12, 31));
        });
        assertThat(ResidentNumbers.withCheck("11010519491231002")).isEqualTo("11010519491231002X");
        assertThat(ResidentNumbers.withCheck("44052418800101001")).isEqualTo("440524188001010014");
    }

    @Test
    void givesEachEmployerAValidCodeOfItsOwn() {
        assertThat(DISTRICT.employers()).extracting(SampleEmployer::creditCode).doesNotHaveDuplicates();
        assertThat(DISTRICT.employers()).extracting(SampleEmployer::name).doesNotHaveDuplicates();
        assertThat(CreditCodes.withCheck("91350100M000100Y4".substring(0, 17))).isEqualTo("91350100M000100Y43");
        assertThat(DISTRICT.employers())
                .allSatisfy(employer -> assertThat(employer.creditCode()).matches("[0-9A-HJ-NPQRTUWXY]{18}"));
    }

    @Test
    void putsOneHeadIntoEachHousehold() {
        var heads = DISTRICT.residents().stream()
                .collect(Collectors.groupingBy(
                        resident -> resident.community() + resident.household(),
                        Collectors.filtering(resident -> resident.relation().equals("户主"), Collectors.counting())));
        assertThat(heads.values()).containsOnly(1L);
        assertThat(heads.size()).isBetween(6_000, 12_000);
    }

    @Test
    void wishesForAndOffersOccupationsThatAreKnown() {
        var codes = ReferenceFile.occupations().stream()
                .map(ReferenceFile.Occupation::code)
                .collect(Collectors.toSet());
        var wishes = DISTRICT.residents().stream()
                .filter(resident -> !resident.occupations().isEmpty())
                .toList();
        assertThat(wishes.size()).isBetween(2_500, 7_000);
        assertThat(wishes)
                .allSatisfy(resident -> assertThat(codes)
                        .containsAll(List.of(resident.occupations().split("、"))));
        assertThat(DISTRICT.vacancies()).allSatisfy(vacancy -> {
            assertThat(String.valueOf(vacancy.terms().get("address"))).matches("\\p{IsHan}+\\d+号\\d幢");
            assertThat(codes).contains(String.valueOf(vacancy.terms().get("occupation")));
            assertThat(new BigDecimal(String.valueOf(vacancy.terms().get("wageTo"))))
                    .isGreaterThanOrEqualTo(
                            new BigDecimal(String.valueOf(vacancy.terms().get("wageFrom"))));
        });
    }

    @Test
    void hasInItsFirstStreetsWhatTheWholeHasThere() {
        assertThat(SampleDistrict.ofStreets(SampleDistrict.STREETS)).isEqualTo(DISTRICT);

        var first = SampleDistrict.ofStreets(1);
        assertThat(first.byStreet()).containsOnlyKeys("330104001");
        assertThat(first.residents()).isEqualTo(DISTRICT.byStreet().get("330104001"));
        assertThat(first.employers()).isNotEmpty().isSubsetOf(DISTRICT.employers());
        assertThat(first.vacancies())
                .hasSizeGreaterThanOrEqualTo(first.employers().size());
        assertThat(first.vacancies())
                .allSatisfy(vacancy -> assertThat(first.employers())
                        .anyMatch(it -> it.creditCode().equals(vacancy.employer())));
    }
}
