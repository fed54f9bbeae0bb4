package org.onehall.platform.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Received;
import org.onehall.platform.web.ProblemException;

/**
 * Tells which codes are known, and which are in force today by the {@link Clock}. They are kept in memory and read again when
 * this instance is told of one, every minute and, at most once a second, when a code is not found: another instance may have
 * been told of it. So a code is found within a second and its end holds within a minute on every instance.
 */
public class ReferenceCodes {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Copies copies;
    private final Clock clock;
    private final AtomicLong learned = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    ReferenceCodes(Copies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** A community in force: persons and households belong to one. */
    public boolean isCommunity(String code) {
        return code.length() == 12 && isDivision(code);
    }

    /** A district, street or community in force. */
    public boolean isDivision(String code) {
        return holds(known -> isInForce(known.divisions().get(code)));
    }

    /** A whole code in force, or the start of one; a group counts while it has any occupation, in force or ended. */
    public boolean isOccupationOrGroup(String code) {
        return holds(known ->
                isInForce(known.occupations().get(code)) || known.groups().contains(code));
    }

    /** @throws ProblemException 400 {@code division-unknown} at the field, unless it is a division in force */
    public void requireDivision(String field, String code) {
        if (!isDivision(code)) {
            throw divisionUnknown(field, code);
        }
    }

    /** @throws ProblemException 400 {@code occupation-unknown} at the field, unless it is a whole code in force */
    public void requireOccupation(String field, String code) {
        if (!holds(known -> isInForce(known.occupations().get(code)))) {
            throw occupationUnknown(field, code);
        }
    }

    /** @throws ProblemException 400 {@code occupation-unknown} at the field, unless {@link #isOccupationOrGroup} */
    public void requireOccupationOrGroup(String field, String code) {
        if (!isOccupationOrGroup(code)) {
            throw occupationUnknown(field, code);
        }
    }

    /**
     * For a filter: a code that there never was is told from one that has nothing.
     *
     * @param code null when there is no filter
     * @throws ProblemException 400 {@code division-unknown} at the parameter, unless it is a division or was one
     */
    public void requireKnownDivision(String parameter, @Nullable String code) {
        if (code != null && !holds(known -> known.divisions().containsKey(code))) {
            throw divisionUnknown(parameter, code);
        }
    }

    /**
     * The same of an occupation or the start of its code.
     *
     * @throws ProblemException 400 {@code occupation-unknown} at the parameter
     */
    public void requireKnownOccupation(String parameter, @Nullable String code) {
        if (code != null
                && !holds(known ->
                        known.occupations().containsKey(code) || known.groups().contains(code))) {
            throw occupationUnknown(parameter, code);
        }
    }

    /** The name of a division or an occupation in the reader's language, also of one that has ended; the code itself where it is unknown. */
    public String nameOf(String code, Locale locale) {
        Snapshot known = notOlderThan(FRESH);
        ReferenceCode division = known.divisions().get(code);
        ReferenceCode named = division != null ? division : known.occupations().get(code);
        return named == null ? code : named.nameIn(locale);
    }

    /** All of them by code, ended ones included. */
    public List<ReferenceCode> divisions() {
        return Snapshot.inOrder(notOlderThan(FRESH).divisions());
    }

    /** All of them by code, ended ones included. */
    public List<ReferenceCode> occupations() {
        return Snapshot.inOrder(notOlderThan(FRESH).occupations());
    }

    void learn(Division division, Received received) {
        copies.put(Division.class, division.code(), received.sequence(), division);
        learned.incrementAndGet();
    }

    void learn(Occupation occupation, Received received) {
        copies.put(Occupation.class, occupation.code(), received.sequence(), occupation);
        learned.incrementAndGet();
    }

    private static ProblemException divisionUnknown(String field, String code) {
        return ProblemException.invalid(field, "division-unknown", code);
    }

    private static ProblemException occupationUnknown(String field, String code) {
        return ProblemException.invalid(field, "occupation-unknown", code);
    }

    private boolean isInForce(@Nullable ReferenceCode code) {
        return code != null && code.inForce(LocalDate.now(clock));
    }

    private boolean holds(Predicate<Snapshot> question) {
        return question.test(notOlderThan(FRESH)) || question.test(notOlderThan(PATIENCE));
    }

    private Snapshot notOlderThan(Duration age) {
        Snapshot known = snapshot;
        if (known != null && known.isFresh(age, learned.get())) {
            return known;
        }
        lock.lock();
        try {
            long now = learned.get();
            Snapshot newest = snapshot;
            if (newest == null || !newest.isFresh(age, now)) {
                newest = Snapshot.read(copies, now);
                snapshot = newest;
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }
}
