package org.onehall.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.start.Preparation;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.events.StorePage;
import org.onehall.platform.events.StoreWalk;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The accounts there are. */
@Component
public class Accounts implements Preparation {

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final AggregateStore store;
    private final MongoOperations mongo;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(AggregateStore store, MongoOperations mongo, Passwords passwords, Clock clock) {
        this.store = store;
        this.mongo = mongo;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        var indexes = mongo.indexOps(Account.class);
        indexes.createIndex(new Index("name", Sort.Direction.ASC).unique().named("name"));
        indexes.createIndex(new Index("authority.roles", Sort.Direction.ASC).named("roles"));
        indexes.createIndex(new Index("openedAt", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("opened"));
        indexes.createIndex(new Index("name", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("byName"));
    }

    public Optional<Account> find(String accountId) {
        return store.find(Account.class, accountId);
    }

    public Optional<Account> named(AccountName name) {
        return store.findBy(Account.class, "name", name.value());
    }

    /** The account whose password this is, locked ones left out; as slow and as silent for unknown names. */
    public Optional<Account> withPassword(@Nullable AccountName name, String password) {
        Account account = name == null ? null : named(name).orElse(null);
        Account.Password known = account == null ? null : account.password();
        boolean same = passwords.matches(password, known == null ? null : known.hash());
        return same && account != null && !account.isLocked() ? Optional.of(account) : Optional.empty();
    }

    /** Anyone with a phone is a citizen: the phone's account, opened at its first sign-in. */
    public Account ofPhone(String phoneRef) {
        String key = Account.keyOfPhone(phoneRef);
        return find(key).orElseGet(() -> {
            try {
                return store.insert(Account.ofPhone(phoneRef, clock.instant()));
            } catch (DuplicateException openedMeanwhile) {
                return find(key).orElseThrow(() -> openedMeanwhile);
            }
        });
    }

    public boolean haveAdministrator() {
        return store.findBy(Account.class, "authority.roles", Role.ADMINISTRATOR.name())
                .isPresent();
    }

    /** For the first start: what a launcher generated is good as it is. An account of this name stays as it is. */
    public void open(AccountName name, @Nullable DisplayName displayName, Authority authority, String password) {
        Account account = Account.open(Ids.next(), name, authority, clock.instant());
        account.presentAs(displayName);
        account.choosePassword(passwords.encode(password), clock.instant());
        insertUnlessNamed(account);
    }

    /** For the first start: a password that must be replaced. An account of this name stays as it is. */
    public void openWithOneTimePassword(AccountName name, Authority authority, String password) {
        Account account = Account.open(Ids.next(), name, authority, clock.instant());
        account.giveOneTimePassword(passwords.encode(password), clock.instant());
        insertUnlessNamed(account);
    }

    private void insertUnlessNamed(Account account) {
        try {
            store.insert(account);
        } catch (DuplicateException openedBefore) {
            log.debug("{} was opened before", account.key(), openedBefore);
        }
    }

    /** Ends a generated password, if there was one. */
    public Account choosePassword(String accountId, String chosen) {
        String hash = passwords.encode(chosen);
        return store.change(Account.class, accountId, account -> account.choosePassword(hash, clock.instant()));
    }

    Account insert(Account account) {
        return store.insert(account);
    }

    /**
     * Which accounts are looked for; null where it does not matter.
     *
     * @param words part of a name to sign in with or of a display name, or a whole id
     * @param division within which it acts for one at least
     */
    record Wanted(
            @Nullable String words,
            @Nullable Role role,
            @Nullable String division,
            @Nullable Boolean locked) {

        private Criteria criteria() {
            List<Criteria> all = new ArrayList<>();
            if (words != null && !words.isBlank()) {
                all.add(named(words));
            }
            if (role != null) {
                all.add(Criteria.where("authority.roles").is(role.name()));
            }
            if (division != null) {
                all.add(Criteria.where("authority.divisions").regex("^" + Pattern.quote(division)));
            }
            if (locked != null) {
                Criteria lock = Criteria.where("lock");
                all.add(locked ? lock.ne(null) : lock.is(null));
            }
            return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        }

        /** A citizen signs in by phone and has no name, though the document has one. */
        private static Criteria named(String words) {
            return new Criteria()
                    .orOperator(
                            Criteria.where("_id").is(words.strip()),
                            Criteria.where("displayName").regex(Pattern.quote(words.strip()), "i"),
                            Criteria.where("name")
                                    .regex(Pattern.quote(AccountName.spelling(words)))
                                    .and("phoneRef")
                                    .is(null));
        }
    }

    /** How a list is ordered; citizens, who have no name, come among the names like {@code phone}. */
    enum Order {
        OPENED_LAST,
        OPENED_FIRST,
        NAME;

        private StoreWalk<?> walk() {
            return switch (this) {
                case OPENED_LAST -> StoreWalk.descending("openedAt", Instant.class);
                case OPENED_FIRST -> StoreWalk.ascending("openedAt", Instant.class);
                case NAME -> StoreWalk.ascending("name", String.class);
            };
        }
    }

    StorePage<Account> page(Wanted wanted, Order order, @Nullable Map<String, String> position, int size) {
        return store.page(Account.class, wanted.criteria(), order.walk(), position, size);
    }

    long count(Wanted wanted) {
        return mongo.count(new Query(wanted.criteria()), Account.class);
    }
}
