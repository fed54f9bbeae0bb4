package org.onehall.jobseeker.introduction;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Our copy of a referral: who was sent to which employer, and whether that is still so. */
@Document("referrals")
record SentPerson(@Id String referralId, String personId, String employerId, Standing standing) {

    enum Standing {
        OPEN,
        HIRED,
        REFUSED,
        WITHDRAWN;

        /** What the employer knew of the person for an interview is over. */
        boolean isOver() {
            return this == REFUSED || this == WITHDRAWN;
        }
    }
}
