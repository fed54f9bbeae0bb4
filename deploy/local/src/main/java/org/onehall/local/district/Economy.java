package org.onehall.local.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onehall.local.reference.ReferenceFile;

/** Employers and what they look for. */
final class Economy {

    private static final String FIRST = "晨旭宏瑞嘉锦恒安泰和盛隆福祥顺兴万景华润德信诚";
    private static final String SECOND = "达丰源通康宁远航洋峰立方联创佳美星辰云海林原";
    private static final List<String> SCALES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");

    private final Chance chance;
    private final Names names;
    private final List<Trade> trades = Trade.all();
    private final Map<String, Trade.Sector> sectors = new HashMap<>();
    private final List<ReferenceFile.Division> communities = ReferenceFile.communities();

    Economy(long seed) {
        this.chance = new Chance(seed);
        this.names = new Names(chance);
    }

    List<SampleEmployer> employers(int count) {
        var employers = new LinkedHashMap<String, SampleEmployer>();
        while (employers.size() < count) {
            var sector = chance.of(List.of(Trade.Sector.values()));
            String name = "示范区%s%s%s有限公司"
                    .formatted(chance.character(FIRST), chance.character(SECOND), chance.of(sector.words()));
            int number = employers.size() + 1;
            employers.putIfAbsent(
                    name,
                    new SampleEmployer(
                            number,
                            CreditCodes.enterprise(communities.getFirst().code().substring(0, 6), number),
                            name,
                            SCALES.get(chance.weighted(40, 38, 17, 5)),
                            chance.of(communities).code(),
                            names.surname() + names.given(chance.percent(50)),
                            "1549%07d".formatted(number)));
            sectors.putIfAbsent(name, sector);
        }
        return List.copyOf(employers.values());
    }

    /** At least one for each employer, the rest by chance. */
    List<SampleVacancy> vacancies(List<SampleEmployer> employers, int count) {
        var vacancies = new ArrayList<SampleVacancy>();
        for (int number = 1; number <= count; number++) {
            var employer = number <= employers.size() ? employers.get(number - 1) : chance.ofFront(employers);
            vacancies.add(vacancy(number, employer));
        }
        return List.copyOf(vacancies);
    }

    private SampleVacancy vacancy(int number, SampleEmployer employer) {
        var trade = chance.of(trades.stream()
                .filter(one -> one.sector() == sectors.get(employer.name()))
                .toList());
        int from = trade.wageFrom() * chance.between(95, 110) / 100 / 100 * 100;
        int to = Math.max(from, trade.wageTo() * chance.between(90, 110) / 100 / 100 * 100);
        boolean asksAge = chance.percent(35);
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("title", trade.title());
        terms.put("occupation", trade.occupation());
        terms.put("division", employer.division());
        terms.put("address", employer.workplace());
        terms.put("wageFrom", from + ".00");
        terms.put("wageTo", to + ".00");
        terms.put("headcount", chance.weighted(0, 45, 25, 15, 8, 5, 2));
        if (!trade.education().isEmpty()) {
            terms.put("educationAtLeast", trade.education());
        }
        terms.put("skills", chance.percent(50) ? trade.skills() : List.of());
        if (asksAge) {
            terms.put("ageFrom", 18);
            terms.put("ageTo", chance.of(List.of(40, 45, 50, 55)));
        }
        return new SampleVacancy(number, employer.creditCode(), terms);
    }
}
