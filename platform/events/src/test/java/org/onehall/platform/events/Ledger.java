package org.onehall.platform.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate for tests: entries are counted, each with an event. */
@Topic("test.ledger")
@Document("ledgers")
final class Ledger extends Aggregate {
    @Indexed(unique = true, sparse = true)
    private @Nullable String owner;

    private final LocalDate since;
    private final BigDecimal fee;
    private long entries;
    private @Nullable String note;

    @PersistenceCreator
    Ledger(String key, @Nullable String owner, LocalDate since, BigDecimal fee, long entries, @Nullable String note) {
        super(key);
        this.owner = owner;
        this.since = since;
        this.fee = fee;
        this.entries = entries;
        this.note = note;
    }

    static Ledger open(String key, @Nullable String owner) {
        Ledger ledger = new Ledger(key, owner, LocalDate.of(2026, 2, 28), new BigDecimal("4500.00"), 0, "just opened");
        ledger.record(new Opened(key, ledger.fee, ledger.since, null));
        return ledger;
    }

    void enter(String text) {
        entries++;
        note = text;
        record(new Entered(key(), entries, text));
    }

    void enterTwice(String text) {
        enter(text);
        enter(text);
    }

    void handTo(String another) {
        owner = another;
    }

    void clearNote() {
        note = null;
    }

    @Nullable
    String owner() {
        return owner;
    }

    long entries() {
        return entries;
    }

    @Nullable
    String note() {
        return note;
    }

    LocalDate since() {
        return since;
    }

    BigDecimal fee() {
        return fee;
    }

    @EventType("test.ledger-opened.v1")
    record Opened(
            String ledgerId,
            BigDecimal fee,
            LocalDate since,
            @Nullable String absent) implements DomainEvent {}

    @EventType("test.ledger-entered.v1")
    record Entered(String ledgerId, long number, String text) implements DomainEvent {}
}
