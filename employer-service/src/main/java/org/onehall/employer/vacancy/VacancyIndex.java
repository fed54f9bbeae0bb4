package org.onehall.employer.vacancy;

import org.onehall.platform.search.Indexed;
import org.springframework.stereotype.Component;

@Component
class VacancyIndex implements Indexed<Vacancy, VacancyEntry> {

    @Override
    public Class<Vacancy> aggregate() {
        return Vacancy.class;
    }

    @Override
    public Class<VacancyEntry> entry() {
        return VacancyEntry.class;
    }

    @Override
    public VacancyEntry entry(Vacancy vacancy) {
        return VacancyEntry.of(vacancy);
    }
}
