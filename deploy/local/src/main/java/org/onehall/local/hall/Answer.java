package org.onehall.local.hall;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the hall answered.
 *
 * @param body the JSON, a missing node when there was none
 * @param location where the thing is that a request made, with host
 */
public record Answer(int status, JsonNode body, Optional<String> location, Optional<String> etag) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** This answer, when the request was fulfilled. */
    public Answer orRefuse(String request) {
        if (!isOk()) {
            throw new HallException(request, this);
        }
        return this;
    }

    /** A field of the body as text, empty when it is not there. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    /** The last step of {@link #location}. */
    public String newId() {
        String where = location.orElseThrow(() -> new IllegalStateException("no Location in the answer"));
        return where.substring(where.lastIndexOf('/') + 1);
    }
}
