package org.onehall.identity.signin;

import java.time.Duration;
import org.onehall.identity.account.Account;

/** How an attempt to sign in ended. */
sealed interface SignInOutcome {

    record SignedIn(Account account) implements SignInOutcome {}

    /** Right, but generated: it opens nothing before its holder has chosen another. */
    record PasswordToReplace() implements SignInOutcome {}

    /** Unknown name, wrong password, locked account, wrong or old code: nobody is told which. */
    record Refused() implements SignInOutcome {}

    /** Too many failures: not even looked at. */
    record Wait(Duration time) implements SignInOutcome {}

    /** The new password will not do; {@code code} says why. */
    record UnfitPassword(String code) implements SignInOutcome {}
}
