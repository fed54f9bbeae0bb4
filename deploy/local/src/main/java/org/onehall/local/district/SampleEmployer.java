package org.onehall.local.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An employer as staff would enter it: a row of an employers sheet; empty text where a cell is.
 *
 * @param number tells the rows of all employers sheets apart
 * @param scale in the words of the API, or as somebody wrote it where it is none of them
 */
public record SampleEmployer(
        int number,
        String creditCode,
        String name,
        String scale,
        String division,
        String contactName,
        String contactPhone) {

    private static final List<String> ROADS = List.of("晨光路", "云帆路", "兴业街", "和平巷", "工业大道", "滨河东路", "示范中路");

    /** Where it works: nothing that exists, and the same for all its vacancies. */
    String workplace() {
        return "%s%d号%d幢".formatted(ROADS.get(number % ROADS.size()), number * 7 % 290 + 1, number % 6 + 1);
    }

    /** The body of POST /api/employers, word for word the same each time. */
    public Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        request.put("creditCode", creditCode);
        request.put("name", name);
        if (!scale.isEmpty()) {
            request.put("scale", scale);
        }
        request.put("division", division);
        if (!contactName.isEmpty() || !contactPhone.isEmpty()) {
            var contact = new LinkedHashMap<String, Object>();
            contact.put("name", contactName);
            contact.put("phone", contactPhone);
            request.put("contact", contact);
        }
        return request;
    }

    /** Nobody is real here, yet nothing that looks like a person belongs in a log. */
    @Override
    public String toString() {
        return "SampleEmployer[" + number + "]";
    }
}
