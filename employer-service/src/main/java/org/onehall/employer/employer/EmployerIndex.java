package org.onehall.employer.employer;

import org.onehall.platform.reference.Prefixes;
import org.onehall.platform.search.Indexed;
import org.springframework.stereotype.Component;

@Component
class EmployerIndex implements Indexed<Employer, EmployerEntry> {

    @Override
    public Class<Employer> aggregate() {
        return Employer.class;
    }

    @Override
    public Class<EmployerEntry> entry() {
        return EmployerEntry.class;
    }

    @Override
    public EmployerEntry entry(Employer employer) {
        return new EmployerEntry(
                employer.key(),
                employer.file().name(),
                employer.creditCode(),
                Prefixes.ofDivision(employer.file().division()));
    }
}
