package org.onehall.employer.vacancy;

import org.onehall.platform.security.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how long a vacancy may stand before somebody names a last day that is refused. */
@RestController
class PublicationPolicyController {

    private final PublicationPolicy policy;

    PublicationPolicyController(PublicationPolicy policy) {
        this.policy = policy;
    }

    @GetMapping("/api/publication-policy")
    @Allowed(anonymous = true)
    PublicationPolicy find() {
        return policy;
    }
}
