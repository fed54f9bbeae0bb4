package org.onehall.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.identity.account.AccountName;
import org.onehall.identity.account.Accounts;
import org.onehall.identity.account.Authority;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.security.Role;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;

/** An office of many desks reaches the hall from one address. */
@RealParts
@SpringBootTest
class SignInAttemptsModuleTests {

    private static final String KIND = "sign-in-address";
    private static final String PASSWORD = "correct horse battery";

    private final SignInDesk desk;
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final SignInAttempts later;
    private final String office = UUID.randomUUID().toString();
    private Duration past = Duration.ZERO;

    @Autowired
    SignInAttemptsModuleTests(
            SignInDesk desk, Accounts accounts, SignInAttempts attempts, MongoOperations mongo, LookupHash hash) {
        this.desk = desk;
        this.accounts = accounts;
        this.attempts = attempts;
        this.later = new SignInAttempts(mongo, hash, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(past);
            }
        });
    }

    @Test
    void anOfficeWhosePeopleSignInIsNeverLetWait() {
        String name = "clerk-" + office.substring(0, 8);
        accounts.open(
                new AccountName(name), null, new Authority(Set.of(Role.OFFICER), Set.of("330104"), null), PASSWORD);
        fail(97);

        for (int i = 0; i < 5; i++) {
            assertThat(desk.byPassword(name, PASSWORD, office)).isInstanceOf(SignInOutcome.SignedIn.class);
        }
        assertThat(begin().failures()).isEqualTo(98);
    }

    @Test
    void aGuessStillCountsAgainstItsAddress() {
        fail(99);
        assertThat(desk.byPassword("nobody-here", "a guess", office)).isInstanceOf(SignInOutcome.Refused.class);
        assertThat(desk.byPassword("nobody-there", "a guess", office)).isInstanceOf(SignInOutcome.Wait.class);
    }

    @Test
    void aSuccessTakesBackNoWaitThatAGuessBesideItBegan() {
        fail(98);
        SignInAttempts.Begun success = begin();
        begin();
        attempts.takeBack(KIND, office, success);

        assertThat(begin().isRefused()).isTrue();
    }

    @Test
    void forgetsADayAfterTheFirstHoweverOftenOthersFollow() {
        later.begin(KIND, office, SignInDelay.OF_ADDRESS);
        past = Duration.ofHours(23);
        later.begin(KIND, office, SignInDelay.OF_ADDRESS);
        past = Duration.ofHours(25);

        assertThat(later.begin(KIND, office, SignInDelay.OF_ADDRESS).failures()).isEqualTo(1);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            begin();
        }
    }

    private SignInAttempts.Begun begin() {
        return attempts.begin(KIND, office, SignInDelay.OF_ADDRESS);
    }
}
