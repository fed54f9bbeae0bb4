package org.onehall.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onehall.identity.code.SignInCode.Try;
import org.onehall.platform.testing.EventContracts;

class SignInCodeTests {

    private static final Instant ASKED = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant EXPIRES = ASKED.plus(SignInCode.LIFE);

    @Test
    void servesOnce() {
        SignInCode code = aCode();
        assertThat(code.redeem("right", ASKED)).isEqualTo(Try.RIGHT);
        assertThat(code.redeem("right", ASKED)).isEqualTo(Try.WRONG);
    }

    @Test
    void servesInTime() {
        assertThat(aCode().redeem("right", EXPIRES.minusMillis(1))).isEqualTo(Try.RIGHT);
        assertThat(aCode().redeem("right", EXPIRES)).isEqualTo(Try.WRONG);
    }

    @Test
    void allowsFiveTries() {
        SignInCode code = aCode();
        for (int i = 1; i < SignInCode.TRIES; i++) {
            assertThat(code.redeem("wrong", ASKED)).isEqualTo(Try.WRONG);
        }
        assertThat(code.redeem("right", ASKED)).isEqualTo(Try.RIGHT);

        SignInCode guessed = aCode();
        for (int i = 0; i < SignInCode.TRIES; i++) {
            guessed.redeem("wrong", ASKED);
        }
        assertThat(guessed.redeem("right", ASKED)).isEqualTo(Try.WRONG);
    }

    @Test
    void livesTenMinutesAtMost() {
        assertThat(SignInCode.LIFE).isLessThanOrEqualTo(java.time.Duration.ofMinutes(10));
    }

    @Test
    void readsPhonesAsPeopleTypeThem() {
        for (String typed : List.of(
                "13800002345",
                " 138 0000 2345",
                "+86 138-0000-2345",
                "008613800002345",
                "１３８００００２３４５",
                "（＋８６）138–0000–2345")) {
            assertThat(PhoneNumber.of(typed)).as(typed).contains(new PhoneNumber("13800002345"));
        }
        for (String typed :
                List.of("", "12800002345", "1380000234", "138000023456", "0571-88888888", "+1 202 555 0100")) {
            assertThat(PhoneNumber.of(typed)).as(typed).isEmpty();
        }
        assertThat(new PhoneNumber("13800002345")).hasToString("a phone");
    }

    @Test
    void tellsThatACodeIsToBeSent() {
        EventContracts.assertEmits("identity.sign-in-code-requested.v1", aMessage());
    }

    private static SignInCode aCode() {
        return SignInCode.request(aMessage(), "ab12", "right");
    }

    private static SignInCodeRequested aMessage() {
        String sealed = "A256GCM.3q2-7wAAAAAAAAAAAAAAAAAAAAAA";
        return new SignInCodeRequested("c-1", Language.EN, sealed, sealed, EXPIRES);
    }
}
