package org.onehall.employer.referral;

import org.onehall.employer.jobseeker.Jobseeker;
import org.onehall.employer.jobseeker.JobseekerChanged;
import org.onehall.employer.jobseeker.Jobseekers;
import org.onehall.platform.events.AggregateStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps referrals true to what the labour pool tells of their people, however often and in which order. */
@Component
class JobseekerFollower {

    private final AggregateStore store;
    private final Jobseekers jobseekers;

    JobseekerFollower(AggregateStore store, Jobseekers jobseekers) {
        this.store = store;
        this.jobseekers = jobseekers;
    }

    @EventListener
    void follow(JobseekerChanged told) {
        if (told.referralId() != null) {
            store.find(Referral.class, told.referralId())
                    .ifPresent(known -> store.change(Referral.class, known.key(), Referral::begin));
        }
        jobseekers.find(told.personId()).ifPresent(this::follow);
    }

    private void follow(Jobseeker now) {
        store.listBy(Referral.class, Referral.PERSON, now.personId())
                .forEach(known -> store.change(Referral.class, known.key(), referral -> referral.follow(now)));
    }
}
