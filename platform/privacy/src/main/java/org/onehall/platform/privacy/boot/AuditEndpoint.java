package org.onehall.platform.privacy.boot;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.privacy.AuditTrail.Head;
import org.onehall.platform.privacy.AuditTrail.Verification;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * The operator's check of the audit trail, a page of 10,000 entries a call: {@code GET /actuator/audit} from the beginning,
 * {@code ?after=SEQUENCE&hash=HASH} from the head that the page before answered, or that a log has noted.
 */
@Endpoint(id = "audit")
final class AuditEndpoint {

    private final AuditTrail trail;

    AuditEndpoint(AuditTrail trail) {
        this.trail = trail;
    }

    @ReadOperation
    Verification verify(@Nullable Long after, @Nullable String hash) {
        Head from = new Head(after == null ? 0 : after, hash == null ? "" : hash);
        return trail.verifyAfter(from, AuditTrail.PAGE);
    }
}
