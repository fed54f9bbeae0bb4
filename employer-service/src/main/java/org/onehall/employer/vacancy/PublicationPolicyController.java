package org.onehall.employer.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import org.onehall.platform.security.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how long a vacancy may stand today, before somebody names a last day that is refused. */
@RestController
class PublicationPolicyController {

    private final PublicationTerms terms;
    private final Clock clock;

    PublicationPolicyController(PublicationTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/api/publication-policy")
    @Allowed(anonymous = true)
    PublicationPolicy find() {
        return terms.on(LocalDate.now(clock));
    }
}
