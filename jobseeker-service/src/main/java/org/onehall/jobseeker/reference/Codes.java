package org.onehall.jobseeker.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Tells which codes are known and in force today. Kept in memory, read again every minute and, at most once a second,
 * when a code is not found: another instance may have received it.
 */
@Component
public class Codes {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final MongoOperations mongo;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Set.of(), 0, false);

    private record Snapshot(
            Map<String, Division> divisions,
            Map<String, Occupation> occupations,
            Set<String> groups,
            long readAt,
            boolean read) {}

    Codes(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A community in force: persons and households belong to one. */
    public boolean isCommunity(String code) {
        return code.length() == 12 && isDivision(code);
    }

    public boolean isDivision(String code) {
        return look(s -> Optional.ofNullable(s.divisions().get(code))
                        .filter(division -> division.inForce(LocalDate.now(clock))))
                .isPresent();
    }

    /** A whole code in force, or the start of one. */
    public boolean isOccupation(String code) {
        return look(s -> Optional.ofNullable(s.occupations().get(code))
                        .filter(occupation -> occupation.inForce(LocalDate.now(clock)))
                        .map(Occupation::code)
                        .or(() -> Optional.of(code).filter(s.groups()::contains)))
                .isPresent();
    }

    /** Whether there is, or was, such a division. */
    public boolean knowsDivision(String code) {
        return look(s -> Optional.ofNullable(s.divisions().get(code))).isPresent();
    }

    /** Whether there is, or was, such an occupation, or one whose code begins so. */
    public boolean knowsOccupation(String code) {
        return look(s -> s.occupations().containsKey(code) || s.groups().contains(code)
                        ? Optional.of(code)
                        : Optional.empty())
                .isPresent();
    }

    public Optional<Occupation> occupation(String code) {
        return look(s -> Optional.ofNullable(s.occupations().get(code)));
    }

    /** The name of a division or an occupation in the reader's language, also of one that has ended; the code itself where it is unknown. */
    public String nameOf(String code, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Snapshot known = notOlderThan(FRESH);
        Optional<String> division = Optional.ofNullable(known.divisions().get(code))
                .map(it -> english && it.nameEn() != null ? it.nameEn() : it.name());
        return division.or(() -> Optional.ofNullable(known.occupations().get(code))
                        .map(it -> english && it.nameEn() != null ? it.nameEn() : it.name()))
                .orElse(code);
    }

    private <T> Optional<T> look(Function<Snapshot, Optional<T>> question) {
        Optional<T> answer = question.apply(notOlderThan(FRESH));
        return answer.isPresent() ? answer : question.apply(notOlderThan(PATIENCE));
    }

    private Snapshot notOlderThan(Duration age) {
        Snapshot known = snapshot;
        if (known.read() && System.nanoTime() - known.readAt() < age.toNanos()) {
            return known;
        }
        lock.lock();
        try {
            if (snapshot.readAt() == known.readAt()) {
                snapshot = read();
            }
            return snapshot;
        } finally {
            lock.unlock();
        }
    }

    private Snapshot read() {
        long now = System.nanoTime();
        Map<String, Occupation> occupations = mongo.findAll(Occupation.class).stream()
                .collect(Collectors.toMap(Occupation::code, Function.identity()));
        Set<String> groups = occupations.keySet().stream()
                .filter(code -> code.length() > 1)
                .flatMap(code -> Stream.of(1, 4, 7)
                        .filter(length -> length < code.length())
                        .map(length -> code.substring(0, length)))
                .collect(Collectors.toSet());
        Map<String, Division> divisions =
                mongo.findAll(Division.class).stream().collect(Collectors.toMap(Division::code, Function.identity()));
        return new Snapshot(divisions, occupations, groups, now, true);
    }
}
