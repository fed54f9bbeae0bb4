package org.onehall.notification.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class SignInContractTests {

    @Test
    void readsWhatIdentityServicePublishes() {
        assertThat(EventContracts.sample("identity.sign-in-code-requested.v1", SignInCodeRequested.class)
                        .expiresAt())
                .isNotNull();
    }
}
