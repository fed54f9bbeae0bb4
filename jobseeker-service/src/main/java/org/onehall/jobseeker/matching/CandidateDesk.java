package org.onehall.jobseeker.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.Persons;
import org.onehall.jobseeker.search.Scope;
import org.onehall.platform.events.Copies;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the people who fit a vacancy best. */
@Component
class CandidateDesk {

    private final SearchIndex index;
    private final Persons persons;
    private final Copies copies;
    private final MatchPolicy policy = MatchPolicy.standard();
    private final Clock clock;

    /** A person with what speaks for and against. */
    record Candidate(Person person, Assessment assessment) {}

    CandidateDesk(SearchIndex index, Persons persons, Copies copies, Clock clock) {
        this.index = index;
        this.persons = persons;
        this.copies = copies;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when the vacancy is unknown or no longer open */
    OpenVacancy vacancy(String id) {
        return copies.find(OpenVacancy.class, id)
                .filter(vacancy -> vacancy.isOpen(LocalDate.now(clock)))
                .orElseThrow(() -> ProblemException.unknown("vacancy-unknown", id));
    }

    /** The index finds and ranks; the policy judges each person as the file is now. */
    List<Candidate> candidates(OpenVacancy vacancy, Scope scope, int count) {
        LocalDate today = LocalDate.now(clock);
        CandidateQuery query = new CandidateQuery(policy, vacancy, scope, today);
        List<String> best = index.query(session -> query.best(session, count));
        return persons.findAll(best).stream()
                .flatMap(person -> assessed(person, vacancy, today))
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.assessment().score())
                        .reversed())
                .toList();
    }

    private Stream<Candidate> assessed(Person person, OpenVacancy vacancy, LocalDate today) {
        Profile profile = Profile.of(person);
        return profile == null
                ? Stream.empty()
                : Stream.of(new Candidate(person, policy.assess(profile, vacancy, today)))
                        .filter(candidate -> candidate.assessment().fits());
    }
}
