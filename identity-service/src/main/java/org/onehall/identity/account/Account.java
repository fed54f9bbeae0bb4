package org.onehall.identity.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Someone who signs in: staff and employers by name and password, a citizen by phone alone.
 *
 * <p>Life: opened, locked and unlocked any number of times, never deleted, since what was done under it must stay
 * attributable. A name is taken once and for all. A citizen's account follows from the hash of a phone, so the same
 * phone always finds the same account; it has no password and no other role. A password that the house generated
 * opens nothing but its own replacement. A lock and a new password end what was signed in before.
 */
@Topic("identity.account")
@Document("accounts")
public final class Account extends Aggregate {

    private static final String OF_PHONE = "phone-";

    private final String name;
    private final @Nullable String phoneRef;
    private final Instant openedAt;
    private Authority authority;
    private @Nullable Password password;
    private @Nullable Lock lock;
    private @Nullable String displayName;
    private @Nullable Instant signInsEndedAt;

    /** A password's hash; {@code oneTime} when it was generated and must be replaced at the next sign-in. */
    record Password(String hash, boolean oneTime, Instant since) {}

    /** Who locked it, and why. */
    record Lock(String by, String reason, Instant since) {}

    @PersistenceCreator
    private Account(
            String key,
            String name,
            @Nullable String phoneRef,
            Instant openedAt,
            Authority authority,
            @Nullable Password password,
            @Nullable Lock lock,
            @Nullable String displayName,
            @Nullable Instant signInsEndedAt) {
        super(key);
        this.name = name;
        this.phoneRef = phoneRef;
        this.openedAt = openedAt;
        this.authority = authority;
        this.password = password;
        this.lock = lock;
        this.displayName = displayName;
        this.signInsEndedAt = signInsEndedAt;
    }

    static Account open(String key, AccountName name, Authority authority, Instant now) {
        return opened(new Account(key, name.value(), null, now, authority, null, null, null, null));
    }

    static Account ofPhone(String phoneRef, Instant now) {
        String key = keyOfPhone(phoneRef);
        return opened(new Account(key, key, phoneRef, now, Authority.of(Role.CITIZEN), null, null, null, null));
    }

    static String keyOfPhone(String phoneRef) {
        return OF_PHONE + phoneRef;
    }

    private static Account opened(Account account) {
        Authority authority = account.authority;
        account.record(new AccountOpened(
                account.key(), authority.roleNames(), authority.divisionCodes(), authority.employer()));
        return account;
    }

    void change(Authority to) {
        refuseForCitizens();
        authority = to;
    }

    /** Presents its holder to others by this name from the next token on; null by none. */
    void presentAs(@Nullable DisplayName wanted) {
        refuseForCitizens();
        displayName = wanted == null ? null : wanted.value();
    }

    /** Replaces whatever password there was by a generated one that must be replaced in turn. */
    void giveOneTimePassword(String hash, Instant now) {
        refuseForCitizens();
        password = new Password(hash, true, now);
        signInsEndedAt = now;
    }

    void choosePassword(String hash, Instant now) {
        refuseForCitizens();
        password = new Password(hash, false, now);
        signInsEndedAt = now;
    }

    /** Repeating it changes nothing. */
    void lock(String by, String reason, Instant now) {
        if (lock == null) {
            lock = new Lock(by, reason, now);
            signInsEndedAt = now;
        }
    }

    void unlock() {
        lock = null;
    }

    private void refuseForCitizens() {
        if (phoneRef != null) {
            throw ProblemException.conflict("account-of-a-phone");
        }
    }

    public String name() {
        return name;
    }

    /** By what name its holder is presented to others; null of a citizen, and where none was given. */
    public @Nullable String displayName() {
        return displayName;
    }

    public Authority authority() {
        return authority;
    }

    public @Nullable String phoneRef() {
        return phoneRef;
    }

    /** Whether who signed in at this time still is. */
    public boolean acceptsSignInOf(Instant time) {
        return lock == null && (signInsEndedAt == null || !time.isBefore(signInsEndedAt));
    }

    public boolean isLocked() {
        return lock != null;
    }

    public boolean mustReplacePassword() {
        return password != null && password.oneTime();
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Password password() {
        return password;
    }

    @Nullable
    Lock currentLock() {
        return lock;
    }
}
