package org.onehall.identity.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.onehall.identity.account.Account;
import org.onehall.identity.account.AccountName;
import org.onehall.identity.account.Accounts;
import org.onehall.identity.account.Passwords;
import org.onehall.identity.code.CodeDesk;
import org.onehall.identity.signin.SignInAttempts.Begun;
import org.onehall.identity.signin.SignInOutcome.PasswordToReplace;
import org.onehall.identity.signin.SignInOutcome.Refused;
import org.onehall.identity.signin.SignInOutcome.SignedIn;
import org.onehall.identity.signin.SignInOutcome.UnfitPassword;
import org.onehall.identity.signin.SignInOutcome.Wait;
import org.onehall.platform.privacy.AuditTrail;
import org.springframework.stereotype.Component;

/** Lets people in, by password or by a code that was sent to their phone. */
@Component
public class SignInDesk {

    private static final String NAME = "sign-in-name";
    private static final String ADDRESS = "sign-in-address";

    private final Accounts accounts;
    private final CodeDesk codes;
    private final SignInAttempts attempts;
    private final AuditTrail trail;

    SignInDesk(Accounts accounts, CodeDesk codes, SignInAttempts attempts, AuditTrail trail) {
        this.accounts = accounts;
        this.codes = codes;
        this.attempts = attempts;
        this.trail = trail;
    }

    SignInOutcome byPassword(String typedName, String password, String address) {
        Begun fromAddress = attempts.begin(ADDRESS, address, SignInDelay.OF_ADDRESS);
        Duration wait = fromAddress.isRefused() ? fromAddress.pause() : wait(typedName);
        if (wait.isPositive()) {
            return new Wait(wait);
        }
        Optional<Account> known = known(typedName, password);
        if (known.isEmpty()) {
            return new Refused();
        }
        attempts.succeeded(NAME, spelling(typedName));
        attempts.takeBack(ADDRESS, address, fromAddress);
        if (known.get().mustReplacePassword()) {
            return new PasswordToReplace();
        }
        return signedIn(known.get(), "password");
    }

    SignInOutcome replacingPassword(String typedName, String password, String chosen, String address) {
        Begun fromAddress = attempts.begin(ADDRESS, address, SignInDelay.OF_ADDRESS);
        Duration wait = fromAddress.isRefused() ? fromAddress.pause() : wait(typedName);
        if (wait.isPositive()) {
            return new Wait(wait);
        }
        Optional<Account> known = known(typedName, password);
        if (known.isEmpty()) {
            return new Refused();
        }
        Account account = known.get();
        Optional<String> fault =
                chosen.equals(password) ? Optional.of("password-same") : Passwords.fault(chosen, account.name());
        attempts.succeeded(NAME, spelling(typedName));
        attempts.takeBack(ADDRESS, address, fromAddress);
        if (fault.isPresent()) {
            return new UnfitPassword(fault.get());
        }
        trail.record(account.key(), "replace-password", account.key(), "");
        return signedIn(accounts.choosePassword(account.key(), chosen), "password");
    }

    /** The account that the code opens: the phone's own, opened at its first sign-in. */
    public Optional<Account> byCode(String codeId, String code) {
        Optional<Account> citizen = codes.redeem(codeId, code).map(accounts::ofPhone);
        Optional<Account> allowed = citizen.filter(account -> !account.isLocked());
        allowed.ifPresent(account -> signedIn(account, "code"));
        return allowed;
    }

    private Optional<Account> known(String typedName, String password) {
        return accounts.withPassword(AccountName.of(typedName).orElse(null), password);
    }

    private Duration wait(String typedName) {
        Begun withName = attempts.begin(NAME, spelling(typedName), SignInDelay.OF_NAME);
        boolean delaysNext = SignInDelay.OF_NAME.after(withName.failures()).isPositive();
        if (!withName.isRefused() && delaysNext) {
            AccountName.of(typedName)
                    .flatMap(accounts::named)
                    .ifPresent(account -> trail.record(
                            account.key(), "sign-in-tried-often", account.key(), "failures " + withName.failures()));
        }
        return withName.pause();
    }

    private SignedIn signedIn(Account account, String way) {
        trail.record(account.key(), "sign-in", account.key(), way);
        return new SignedIn(account);
    }

    private static String spelling(String typedName) {
        return AccountName.of(typedName)
                .map(AccountName::value)
                .orElseGet(() -> typedName.strip().toLowerCase(Locale.ROOT));
    }
}
