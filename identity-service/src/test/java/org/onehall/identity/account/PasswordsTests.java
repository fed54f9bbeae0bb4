package org.onehall.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void generatesLongOnesWithoutLookAlikes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String password = passwords.generate();
            assertThat(password).matches("[a-zA-Z2-9]{20}").doesNotContainPattern("[lIO01]");
            seen.add(password);
        }
        assertThat(seen).hasSize(500);
    }

    @Test
    void matchesTheRightOneOnly() {
        String hash = passwords.encode("correct horse");
        assertThat(hash).startsWith("{bcrypt}$2");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("wrong", hash)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
        assertThat(passwords.matches("x".repeat(100), hash)).isFalse();
    }

    @Test
    void weighsWhatSomeoneChose() {
        assertThat(Passwords.fault("short", "wang")).contains("password-too-short");
        assertThat(Passwords.fault("长".repeat(30), "wang")).contains("password-too-long");
        assertThat(Passwords.fault("aaaaaaaaaaaa", "wang")).contains("password-guessable");
        assertThat(Passwords.fault("hello-WANG-hello", "wang")).contains("password-guessable");
        assertThat(Passwords.fault("四字成语 as well", "wang")).isEmpty();
    }
}
