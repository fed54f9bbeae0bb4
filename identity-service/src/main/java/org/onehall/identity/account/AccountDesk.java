package org.onehall.identity.account;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** What administrators do with accounts. Every act is in the audit trail before it takes effect. */
@Component
class AccountDesk {

    private final Accounts accounts;
    private final AggregateStore store;
    private final ReferenceCodes codes;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    AccountDesk(
            Accounts accounts,
            AggregateStore store,
            ReferenceCodes codes,
            Passwords passwords,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.codes = codes;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    Account open(String by, String typedName, @Nullable String typedDisplayName, Authority authority) {
        AccountName name = AccountName.of(typedName)
                .orElseThrow(() -> ProblemException.invalid("/name", "account-name-malformed"));
        DisplayName displayName = displayName(typedDisplayName);
        check(authority);
        String id = Ids.next();
        trail.record(by, "open-account", id, authority.roleNames().toString());
        try {
            return accounts.insert(opened(id, name, displayName, authority));
        } catch (DuplicateException taken) {
            if (Ids.isRepeat()) {
                return accounts.find(id).orElseThrow(AccountDesk::nameTaken);
            }
            throw nameTaken();
        }
    }

    private Account opened(String id, AccountName name, @Nullable DisplayName displayName, Authority authority) {
        Account account = Account.open(id, name, authority, clock.instant());
        account.presentAs(displayName);
        return account;
    }

    Account presentAs(String by, String id, String typed, @Nullable Long expected) {
        DisplayName displayName = displayName(typed);
        return change(by, "present-account", id, "", account -> {
            Etag.check(expected, account.version());
            account.presentAs(displayName);
        });
    }

    private static @Nullable DisplayName displayName(@Nullable String typed) {
        return typed == null
                ? null
                : DisplayName.of(typed)
                        .orElseThrow(() -> ProblemException.invalid("/displayName", "display-name-malformed"));
    }

    Account change(String by, String id, Authority to, @Nullable Long expected) {
        check(to);
        return change(by, "change-account", id, to.roleNames().toString(), account -> {
            Etag.check(expected, account.version());
            account.change(to);
        });
    }

    /** The password itself, which is kept nowhere: it is shown once and must be replaced at the next sign-in. */
    String resetPassword(String by, String id) {
        String password = passwords.generate();
        String hash = passwords.encode(password);
        change(by, "reset-password", id, "", account -> account.giveOneTimePassword(hash, clock.instant()));
        return password;
    }

    Account lock(String by, String id, String reason) {
        if (by.equals(id)) {
            throw ProblemException.conflict("own-account");
        }
        return change(by, "lock-account", id, reason, account -> account.lock(by, reason, clock.instant()));
    }

    Account unlock(String by, String id) {
        return change(by, "unlock-account", id, "", Account::unlock);
    }

    Account find(String id) {
        return accounts.find(id).orElseThrow(() -> ProblemException.unknown("account-unknown", id));
    }

    private Account change(String by, String act, String id, String reason, Consumer<Account> command) {
        find(id);
        trail.record(by, act, id, reason);
        return store.change(Account.class, id, command);
    }

    private void check(Authority authority) {
        List<FieldProblem> problems = authority.problemsForAccount();
        if (problems.isEmpty()) {
            problems = authority.problemsOfPlace(codes::isDivision);
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static ProblemException nameTaken() {
        return ProblemException.conflict("account-name-taken").at("/name");
    }
}
