package org.onehall.bench.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.bson.Document;

/**
 * Criteria as people of the sample district would save them, and vacancies as its employers would publish them.
 *
 * @param repeated many ask for the same: what is popular is asked for as Zipf says, wages in steps of 500. Otherwise no two
 *     criteria are alike
 */
record AlertSample(boolean repeated, Random random) {

    private static final List<List<String>> OCCUPATIONS = lines("reference/occupations.csv");
    private static final List<String> DIVISIONS =
            lines("reference/divisions.csv").stream().map(List::getFirst).toList();
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final List<String> EDUCATIONS =
            List.of("PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL", "COLLEGE", "BACHELOR", "MASTER");

    static AlertSample of(boolean repeated) {
        return new AlertSample(repeated, new Random(20261125));
    }

    String name() {
        return repeated ? "as people ask" : "no two alike";
    }

    /** So many criteria, in the form of the service's documents. */
    List<Document> criteria(int count) {
        List<Document> all = new ArrayList<>(count);
        Set<Document> seen = new HashSet<>();
        while (all.size() < count) {
            Document criteria = criteria();
            if (!criteria.isEmpty() && (seen.add(criteria) || repeated)) {
                all.add(criteria);
            }
        }
        return all;
    }

    private Document criteria() {
        Document criteria = new Document();
        if (percent(35)) {
            criteria.append("keyword", word());
        }
        if (percent(60)) {
            String code = popular(OCCUPATIONS).getFirst();
            int parts = 1 + random.nextInt(4);
            criteria.append("occupation", code.substring(0, Math.min(code.length(), 3 * parts - 2)));
        }
        if (percent(70)) {
            criteria.append("division", popular(DIVISIONS));
        }
        if (!criteria.isEmpty() && percent(50)) {
            int wage = repeated ? 2_000 + 500 * random.nextInt(13) : 2_000 + random.nextInt(7_000);
            criteria.append("minimumWage", wage + ".00");
        }
        if (!criteria.isEmpty() && percent(30)) {
            criteria.append("education", EDUCATIONS.get(random.nextInt(EDUCATIONS.size())));
        }
        return criteria;
    }

    Map<String, Object> vacancy(String id) {
        int wage = 3_000 + 100 * random.nextInt(50);
        Map<String, Object> vacancy = new HashMap<>();
        vacancy.put("vacancyId", id);
        vacancy.put("employerId", "e-1");
        vacancy.put("employerName", "示范区晨光食品有限公司");
        vacancy.put("title", word() + "（夜班）");
        vacancy.put("occupation", popular(OCCUPATIONS).getFirst());
        vacancy.put("division", DIVISIONS.get(9 + random.nextInt(DIVISIONS.size() - 9)));
        vacancy.put("wageFrom", wage + ".00");
        vacancy.put("wageTo", wage + 1_500 + ".00");
        vacancy.put("headcount", 2);
        vacancy.put("openings", 2);
        vacancy.put("skills", List.of(word(), word()));
        vacancy.put("publishedOn", LocalDate.now(HERE).toString());
        vacancy.put("expiresOn", LocalDate.now(HERE).plusDays(20).toString());
        return vacancy;
    }

    /** An occupation's name or its first two characters. */
    private String word() {
        String name = popular(OCCUPATIONS).get(1);
        return name.length() > 4 ? name.substring(0, 2) : name;
    }

    private boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    private <T> T popular(List<T> values) {
        int rank = (int) (Math.exp(random.nextDouble() * Math.log(values.size() + 1.0)) - 1);
        return values.get(repeated ? Math.min(rank, values.size() - 1) : random.nextInt(values.size()));
    }

    private static List<List<String>> lines(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AlertSample.class.getClassLoader().getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(line -> List.of(line.split(",")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
