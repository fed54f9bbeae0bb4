package org.onehall.jobseeker.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.matching.Assessment.Gap;
import org.onehall.jobseeker.matching.Assessment.Reason;
import org.onehall.jobseeker.wish.Wish;

class MatchPolicyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private final MatchPolicy policy = MatchPolicy.standard();

    private static OpenVacancy aVacancy() {
        return new OpenVacancy(
                "v1",
                "晨光食品",
                "缝纫工",
                "4-03-02-01",
                "330104001002",
                new Yuan(500_000),
                2,
                Education.SENIOR,
                List.of("缝纫", "叉车"),
                18,
                45,
                DAY.plusDays(30));
    }

    private static Profile aProfile(
            String wished, int wage, String places, @Nullable Education education, String skills, int age) {
        return new Profile(
                DAY.minusYears(age),
                education,
                list(skills),
                new Wish(true, list(wished), new Yuan(wage * 100L), list(places), DAY));
    }

    private static List<String> list(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : Arrays.asList(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // wished       wage  places     education skills       age fits  score  against
                "4-03-02-01,    4500, 330104001, SENIOR,     缝纫 叉车,  30, true,  100, ''",
                "4-03,          4500, 330104,    VOCATIONAL, 缝纫 叉车,  30, true,  100, ''",
                "4,             4500, -,         MASTER,     缝纫 叉车,  18, true,  100, ''",
                "4-03-02-02,    4500, 330104001, SENIOR,     缝纫 叉车,  30, false,  75, occupation-not-wished",
                "4-0,           4500, 330104001, SENIOR,     缝纫 叉车,  30, false,  75, occupation-not-wished",
                "4-03-02-01,    4500, 330104001, SENIOR,     缝纫 叉车,  46, false,  95, age-outside",
                "4-03-02-01,    4500, 330104001, SENIOR,     缝纫 叉车,  45, true,  100, ''",
                "4-03-02-01,    4500, 330104001, SENIOR,     缝纫 叉车,  17, false,  95, age-outside",
                "4-03-02-01,    4500, 330104001, SENIOR,     缝纫,       30, true,   75, skills-missing",
                "4-03-02-01,    4500, 330104001, JUNIOR,     缝纫 叉车,  30, true,   85, education-below",
                "4-03-02-01,    4500, 330104001, -,          缝纫 叉车,  30, true,   85, education-unknown",
                "4-03-02-01,    5001, 330104001, SENIOR,     缝纫 叉车,  30, true,   85, wage-below",
                "4-03-02-01,    4500, 330104002, SENIOR,     缝纫 叉车,  30, true,   85, place-not-wished",
                "4-03-02-01,    9000, 330104002, PRIMARY,    -,          30, true,   30, skills-missing education-below wage-below place-not-wished"
            })
    void weighsAPersonForAVacancy(
            String wished,
            int wage,
            @Nullable String places,
            @Nullable Education education,
            @Nullable String skills,
            int age,
            boolean fits,
            int score,
            String against) {
        Profile person =
                aProfile(wished, wage, places == null ? "" : places, education, skills == null ? "" : skills, age);

        Assessment assessment = policy.assess(person, aVacancy(), DAY);

        assertThat(assessment.fits()).isEqualTo(fits);
        assertThat(assessment.score()).isEqualTo(score);
        assertThat(assessment.reasons().stream()
                        .filter(reason -> !reason.speaksFor())
                        .map(Reason::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(against);
    }

    @Test
    void namesTheTrainingThatWouldCloseTheGaps() {
        Profile person = aProfile("4-03-02-01", 4500, "", Education.JUNIOR, "缝纫", 30);

        assertThat(policy.assess(person, aVacancy(), DAY).gaps())
                .containsExactly(new Gap("skill-training", "叉车"), new Gap("education-training", "education.SENIOR"));
    }

    @Test
    void writesMoneyAsThePortalDoes() {
        Profile person = aProfile("4-03-02-01", 4500, "", Education.SENIOR, "缝纫 叉车", 30);

        assertThat(policy.assess(person, aVacancy(), DAY).reasons())
                .contains(Reason.inFavour("wage-enough", "5,000", "4,500"));
        assertThat(Assessment.money(new Yuan(499_950))).isEqualTo("4,999.5");
    }

    @Test
    void weightsMakeAHundred() {
        assertThat(policy.weights().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(100);
    }
}
