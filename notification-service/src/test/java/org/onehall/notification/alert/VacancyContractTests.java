package org.onehall.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class VacancyContractTests {

    @Test
    void readsWhatEmployerServicePublishes() {
        VacancyPublished published = EventContracts.sample("employer.vacancy-published.v1", VacancyPublished.class);
        assertThat(published.wageTo()).isEqualByComparingTo("6000.00");
        assertThat(EventContracts.sample("employer.vacancy-changed.v1", VacancyPublished.class)
                        .vacancyId())
                .isNotBlank();
        assertThat(EventContracts.sample("employer.vacancy-closed.v1", VacancyClosed.class)
                        .vacancyId())
                .isNotBlank();
    }
}
