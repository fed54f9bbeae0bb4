package org.onehall.local.district;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A vacancy as staff would enter it: a row of a vacancies sheet.
 *
 * @param number tells the rows of all vacancies sheets apart
 * @param employer the employer's credit code
 * @param terms the fields of POST /api/vacancies without the employer
 */
public record SampleVacancy(int number, String employer, Map<String, Object> terms) {

    public SampleVacancy {
        // In their order, which a copy by Map.copyOf has anew in each process.
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** The body of POST and PUT /api/vacancies, word for word the same each time. */
    public Map<String, Object> request(String employerId) {
        var request = new LinkedHashMap<>(terms);
        request.put("employerId", employerId);
        return request;
    }
}
