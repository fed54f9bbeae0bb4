package org.onehall.jobseeker.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.civil.Education;
import org.onehall.platform.testing.EventContracts;

class VacancyNewsContractTests {

    @Test
    void readsVacancies() {
        OpenVacancy published = EventContracts.sample("employer.vacancy-published.v1", OpenVacancy.class);

        assertThat(published.wageTo()).hasToString("6000.00");
        assertThat(published.educationAtLeast()).isEqualTo(Education.JUNIOR);
        assertThat(published.isOpen(published.expiresOn())).isTrue();
        assertThat(published.isOpen(published.expiresOn().plusDays(1))).isFalse();
        assertThat(EventContracts.sample("employer.vacancy-changed.v1", OpenVacancy.class)
                        .openings())
                .isEqualTo(2);
        EventContracts.sample("employer.vacancy-closed.v1", VacancyNews.VacancyClosed.class);
    }
}
