package org.onehall.identity.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param name null for a citizen, who has none but the phone
 * @param displayName by which its holder is presented to others; null where none was given
 * @param signIn how its holder signs in: {@code PASSWORD}, {@code ONE_TIME_PASSWORD} (to be replaced at the next
 *     sign-in), {@code PHONE}, or {@code NONE} before a password was given
 */
record AccountView(
        String id,
        @Nullable String name,
        @Nullable String displayName,
        List<String> roles,
        List<String> divisions,
        @Nullable String employer,
        SignIn signIn,
        boolean locked,
        @Nullable String lockReason,
        Instant openedAt) {

    enum SignIn {
        PASSWORD,
        ONE_TIME_PASSWORD,
        PHONE,
        NONE
    }

    static AccountView of(Account account) {
        Authority authority = account.authority();
        Account.Lock lock = account.currentLock();
        boolean citizen = account.phoneRef() != null;
        return new AccountView(
                account.key(),
                citizen ? null : account.name(),
                account.displayName(),
                authority.roleNames(),
                authority.divisionCodes(),
                authority.employer(),
                signIn(account),
                lock != null,
                lock == null ? null : lock.reason(),
                account.openedAt());
    }

    private static SignIn signIn(Account account) {
        if (account.phoneRef() != null) {
            return SignIn.PHONE;
        }
        if (account.password() == null) {
            return SignIn.NONE;
        }
        return account.mustReplacePassword() ? SignIn.ONE_TIME_PASSWORD : SignIn.PASSWORD;
    }
}
