package org.onehall.jobseeker.employment;

import java.time.LocalDate;
import java.util.Optional;
import org.onehall.jobseeker.labour.LabourAge;
import org.springframework.stereotype.Component;

/**
 * What can be true of a person's work: nothing about them began before they were born, and nobody is in work below the age at
 * which an employer may take them on (Labour Law art. 15).
 */
@Component
public class EmploymentRule {

    private final LabourAge age;

    EmploymentRule(LabourAge age) {
        this.age = age;
    }

    /** What cannot be true, with its stable code. */
    public enum Breach {
        SINCE_BEFORE_BIRTH("since-before-birth"),
        BELOW_WORKING_AGE("below-working-age");

        private final String code;

        Breach(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Optional<Breach> breach(EmploymentStatus status, LocalDate since, LocalDate birth, LocalDate today) {
        if (since.isBefore(birth)) {
            return Optional.of(Breach.SINCE_BEFORE_BIRTH);
        }
        return status == EmploymentStatus.EMPLOYED && !age.reached(birth, today)
                ? Optional.of(Breach.BELOW_WORKING_AGE)
                : Optional.empty();
    }
}
