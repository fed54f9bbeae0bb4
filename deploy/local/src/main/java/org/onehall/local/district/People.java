package org.onehall.local.district;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onehall.local.district.Population.Home;

/** What people of an age do, have learned and wish for. */
final class People {

    private static final List<String> EDUCATION = List.of("小学", "初中", "高中", "中专", "大专", "本科", "研究生");
    /** Numbers that no carrier has given out. */
    private static final String PHONE_PREFIX = "154";

    private static final LocalDate LONG_AGO = LocalDate.of(2022, 10, 1);

    private final Chance chance;
    private final List<Trade> trades = Trade.all();
    private int phones;

    People(Chance chance) {
        this.chance = chance;
    }

    /** How somebody lives, by the columns of a sheet. */
    record Life(
            String education,
            String employment,
            String since,
            String occupations,
            String minimumWage,
            String workDivisions,
            String skills) {}

    Life life(int age, boolean male, Home home) {
        String education = EDUCATION.get(education(age));
        boolean retired = age >= (male ? 60 : 55);
        boolean learning = age <= 21 && chance.percent(70);
        if (retired || learning || chance.percent(6)) {
            return new Life(education, "非劳动力", "", "", "", "", "");
        }
        boolean unemployed = chance.percent(age < 26 || age > 48 ? 30 : 21);
        String since = chance.day(LONG_AGO, home.visit()).toString();
        String employment = unemployed ? "失业" : "就业";
        boolean looks = chance.percent(unemployed ? 92 : 9);
        return looks
                ? looking(education, employment, since, home)
                : new Life(education, employment, since, "", "", "", "");
    }

    private Life looking(String education, String employment, String since, Home home) {
        var trade = chance.of(trades);
        var second = chance.of(trades);
        String occupations = chance.percent(55) && !second.equals(trade)
                ? trade.occupation() + "、" + second.occupation()
                : trade.occupation();
        int wage = trade.wageFrom() * chance.between(75, 105) / 100 / 100 * 100;
        String skills = chance.percent(60)
                ? trade.skills().stream().limit(chance.between(1, 2)).collect(Collectors.joining("、"))
                : "";
        return new Life(education, employment, since, occupations, String.valueOf(wage), places(home), skills);
    }

    private String places(Home home) {
        return switch (chance.weighted(35, 40, 25)) {
            case 0 -> home.street();
            case 1 -> home.community().substring(0, 6);
            default -> neighbours(home);
        };
    }

    private String neighbours(Home home) {
        int street = Integer.parseInt(home.street().substring(6));
        return IntStream.of(street, street % 8 + 1)
                .mapToObj(number -> home.community().substring(0, 6) + "%03d".formatted(number))
                .collect(Collectors.joining("、"));
    }

    private int education(int age) {
        if (age < 35) {
            return chance.weighted(1, 18, 14, 20, 27, 18, 2);
        }
        return age < 50 ? chance.weighted(4, 38, 20, 16, 14, 7, 1) : chance.weighted(22, 46, 18, 8, 5, 1, 0);
    }

    /** Each once. */
    String phone() {
        return PHONE_PREFIX + "%08d".formatted(++phones);
    }
}
