package org.onehall.platform.web.problem;

import java.util.Map;
import org.onehall.platform.web.ProblemException;
import org.springframework.http.HttpStatusCode;

/** The code of a problem of which nothing but the status is known. */
final class StatusProblems {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "malformed-request"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(408, "timeout"),
            Map.entry(409, "conflict"),
            Map.entry(410, "gone"),
            Map.entry(412, "version-mismatch"),
            Map.entry(413, "content-too-large"),
            Map.entry(414, "address-too-long"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(416, "range-not-satisfiable"),
            Map.entry(422, "refused"),
            Map.entry(428, "precondition-required"),
            Map.entry(429, "too-many-requests"),
            Map.entry(431, "headers-too-large"),
            Map.entry(500, "internal"),
            Map.entry(501, "not-implemented"),
            Map.entry(502, "bad-gateway"),
            Map.entry(503, "unavailable"),
            Map.entry(504, "gateway-timeout"));

    private StatusProblems() {}

    static ProblemException of(int status) {
        int known = status >= 400 && status < 600 ? status : 500;
        String code = CODES.getOrDefault(known, known < 500 ? "malformed-request" : "internal");
        return new ProblemException(HttpStatusCode.valueOf(known), code);
    }
}
