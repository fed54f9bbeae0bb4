package org.onehall.local.district;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A vacancy as staff would enter it.
 *
 * @param employer the employer's number in the sample
 * @param terms the fields of POST /api/vacancies without the employer
 */
public record SampleVacancy(int number, int employer, Map<String, Object> terms) {

    /** The body of POST /api/vacancies. */
    public Map<String, Object> request(String employerId) {
        var request = new LinkedHashMap<>(terms);
        request.put("employerId", employerId);
        return request;
    }
}
