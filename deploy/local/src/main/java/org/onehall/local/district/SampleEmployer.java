package org.onehall.local.district;

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
