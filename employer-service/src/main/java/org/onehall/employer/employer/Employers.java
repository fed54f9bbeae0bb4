package org.onehall.employer.employer;

import java.util.Optional;
import org.onehall.platform.events.AggregateStore;
import org.springframework.stereotype.Component;

/** What other capabilities may know of employers. */
@Component
public class Employers {

    private final AggregateStore store;

    Employers(AggregateStore store) {
        this.store = store;
    }

    public Optional<String> nameOf(String employerId) {
        return store.find(Employer.class, employerId)
                .map(employer -> employer.file().name());
    }
}
