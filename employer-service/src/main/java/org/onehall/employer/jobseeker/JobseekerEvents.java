package org.onehall.employer.jobseeker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.vacancy.Education;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Received;
import org.onehall.platform.events.Subscription;
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
                .on("jobseeker.person-registered.v1", PersonRegistered.class, this::registered)
                .on("jobseeker.person-corrected.v1", PersonCorrected.class, this::corrected)
                .on("jobseeker.wish-changed.v1", WishChanged.class, this::wished)
                .on("jobseeker.contact-changed.v1", ContactChanged.class, this::contactChanged)
                .on("jobseeker.employment-changed.v1", EmploymentChanged.class, this::employmentChanged)
                .on("jobseeker.person-erased.v1", PersonErased.class, this::erased)
                .build();
    }

    private void registered(PersonRegistered e, Received received) {
        put(e.personId(), e.division(), received);
    }

    private void corrected(PersonCorrected e, Received received) {
        put(e.personId(), e.division(), received);
        followers.publishEvent(new JobseekerChanged(e.personId(), null));
    }

    private void put(String personId, String division, Received received) {
        PersonCopy copy = new PersonCopy(personId, division, received.sequence());
        copies.put(PersonCopy.class, personId, received.sequence(), copy);
    }

    private void wished(WishChanged e, Received received) {
        WishCopy copy = new WishCopy(
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
                received.sequence());
        copies.put(WishCopy.class, e.personId(), received.sequence(), copy);
    }

    private void contactChanged(ContactChanged e, Received received) {
        if (e.phoneRef() == null) {
            copies.remove(ContactCopy.class, e.personId(), received.sequence());
        } else {
            ContactCopy copy = new ContactCopy(e.personId(), e.phoneRef());
            copies.put(ContactCopy.class, e.personId(), received.sequence(), copy);
        }
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
