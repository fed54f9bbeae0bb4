package org.onehall.local.hire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.onehall.local.district.Resident;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.reference.ReferenceFile;

/**
 * A vacancy that somebody of the coordinator's community has been waiting for.
 *
 * @param occupation code of the national classification
 * @param title its name
 */
record Opening(String occupation, String title, int wage) {

    /** The community of the sample coordinator. */
    static final String COMMUNITY = "330104001001";

    private static final int WAGE_ABOVE = 300;

    /** By chance, so that each hire finds another person. */
    static Opening any(SampleDistrict district, RandomGenerator random) {
        List<Resident> looking = district.residents().stream()
                .filter(resident -> resident.community().equals(COMMUNITY))
                .filter(resident -> resident.employment().equals("失业"))
                .filter(resident -> !resident.occupations().isEmpty())
                .filter(resident ->
                        Stream.of(resident.workDivisions().split("、", -1)).anyMatch(COMMUNITY::startsWith))
                .toList();
        var chosen = looking.get(random.nextInt(looking.size()));
        String occupation = chosen.occupations().split("、", -1)[0];
        String title = ReferenceFile.occupations().stream()
                .filter(known -> known.code().equals(occupation))
                .map(ReferenceFile.Occupation::name)
                .findFirst()
                .orElseThrow();
        return new Opening(occupation, title, Integer.parseInt(chosen.minimumWage()) + WAGE_ABOVE);
    }

    /** The body of POST /api/vacancies as the employer's own account sends it. */
    Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        request.put("title", title);
        request.put("occupation", occupation);
        request.put("division", COMMUNITY);
        request.put("wageFrom", money());
        request.put("wageTo", (wage + 1_000) + ".00");
        request.put("headcount", 1);
        request.put("skills", List.of());
        return request;
    }

    String money() {
        return wage + ".00";
    }
}
