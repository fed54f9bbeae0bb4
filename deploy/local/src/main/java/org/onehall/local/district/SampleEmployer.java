package org.onehall.local.district;

import java.util.List;
import java.util.Map;

/** An employer as staff would enter it. */
public record SampleEmployer(
        int number,
        String creditCode,
        String name,
        String scale,
        String division,
        String contactName,
        String contactPhone,
        String sector) {

    private static final List<String> ROADS = List.of("晨光路", "云帆路", "兴业街", "和平巷", "工业大道", "滨河东路", "示范中路");

    /** Where it works: nothing that exists, and the same for all its vacancies. */
    String workplace() {
        return "%s%d号%d幢".formatted(ROADS.get(number % ROADS.size()), number * 7 % 290 + 1, number % 6 + 1);
    }

    /** The body of POST /api/employers. */
    public Map<String, Object> request() {
        return Map.of(
                "creditCode", creditCode,
                "name", name,
                "scale", scale,
                "division", division,
                "contact", Map.of("name", contactName, "phone", contactPhone));
    }
}
