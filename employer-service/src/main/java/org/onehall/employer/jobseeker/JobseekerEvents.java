package org.onehall.employer.jobseeker;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.vacancy.Education;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Copies.Change;
import org.onehall.platform.events.Received;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.events.Subscription.Event;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copies as jobseeker-service tells of its people. */
@Configuration(proxyBeanMethods = false)
class JobseekerEvents {

    private final Copies copies;
    private final ApplicationEventPublisher followers;

    JobseekerEvents(Copies copies, ApplicationEventPublisher followers) {
        this.copies = copies;
        this.followers = followers;
    }

    @Bean
    Subscription personEvents() {
        return Subscription.to("jobseeker.person")
                .onMany("jobseeker.person-registered.v1", PersonRegistered.class, this::registered)
                .on("jobseeker.person-corrected.v1", PersonCorrected.class, this::corrected)
                .onMany("jobseeker.wish-changed.v1", WishChanged.class, this::wished)
                .onMany("jobseeker.contact-changed.v1", ContactChanged.class, this::contactChanged)
                .on("jobseeker.employment-changed.v1", EmploymentChanged.class, this::employmentChanged)
                .on("jobseeker.person-erased.v1", PersonErased.class, this::erased)
                .build();
    }

    private void registered(List<Event<PersonRegistered>> events) {
        putAll(
                PersonCopy.class,
                events,
                (e, received) -> new PersonCopy(e.personId(), e.division(), received.sequence()));
    }

    private void corrected(PersonCorrected e, Received received) {
        PersonCopy copy = new PersonCopy(e.personId(), e.division(), received.sequence());
        copies.put(PersonCopy.class, e.personId(), received.sequence(), copy);
        followers.publishEvent(new JobseekerChanged(e.personId(), null));
    }

    private void wished(List<Event<WishChanged>> events) {
        putAll(
                WishCopy.class,
                events,
                (e, received) -> new WishCopy(
                        e.personId(),
                        e.division(),
                        e.open(),
                        e.occupations(),
                        e.minimumWage(),
                        e.workDivisions(),
                        e.skills(),
                        e.education(),
                        e.birthMonth(),
                        e.employed(),
                        received.sequence()));
    }

    private void contactChanged(List<Event<ContactChanged>> events) {
        putAll(
                ContactCopy.class,
                events,
                (e, received) -> e.phoneRef() == null ? null : new ContactCopy(e.personId(), e.phoneRef()));
    }

    private <T, C> void putAll(
            Class<C> copyDocument, List<Event<T>> events, BiFunction<T, Received, @Nullable C> copy) {
        copies.changeAll(
                copyDocument,
                events.stream()
                        .map(event -> new Change<C>(
                                event.received().subject(),
                                event.received().sequence(),
                                copy.apply(event.data(), event.received())))
                        .toList());
    }

    private void employmentChanged(EmploymentChanged e, Received received) {
        boolean employed = e.status().equals("EMPLOYED");
        copies.put(
                EmploymentCopy.class,
                e.personId(),
                received.sequence(),
                new EmploymentCopy(e.personId(), employed, received.sequence()));
        followers.publishEvent(new JobseekerChanged(e.personId(), e.referralId()));
    }

    private void erased(PersonErased e, Received received) {
        copies.remove(PersonCopy.class, e.personId(), received.sequence());
        copies.remove(WishCopy.class, e.personId(), received.sequence());
        copies.remove(EmploymentCopy.class, e.personId(), received.sequence());
        copies.remove(ContactCopy.class, e.personId(), received.sequence());
    }

    /** What we read of each event. */
    record PersonRegistered(String personId, String division) {}

    record PersonCorrected(String personId, String division) {}

    record WishChanged(
            String personId,
            String division,
            boolean open,
            List<String> occupations,
            @Nullable String minimumWage,
            List<String> workDivisions,
            List<String> skills,
            @Nullable Education education,
            @Nullable String birthMonth,
            boolean employed) {}

    record EmploymentChanged(
            String personId, String status, @Nullable String referralId) {}

    record ContactChanged(String personId, @Nullable String phoneRef) {}

    record PersonErased(String personId) {}
}
