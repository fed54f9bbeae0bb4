package org.onehall.jobseeker.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.labour.LabourAge;
import org.springframework.stereotype.Component;

/**
 * A household is a zero-employment household when at least one member is of working age and able to work, and none of
 * these has work (Employment Promotion Law, art. 56). Who studies, is retired or cannot work neither makes nor unmakes one.
 */
@Component
public class ZeroEmploymentPolicy {

    private final LabourAge age;

    ZeroEmploymentPolicy(LabourAge age) {
        this.age = age;
    }

    boolean applies(Collection<Member> members, LocalDate day) {
        boolean anybody = false;
        for (Member member : members) {
            if (member.status() == EmploymentStatus.EMPLOYED) {
                return false;
            }
            anybody |=
                    member.status() == EmploymentStatus.UNEMPLOYED && age.covers(member.birthDate(), member.sex(), day);
        }
        return anybody;
    }

    /** The next birthday or retirement that may change the answer. */
    @Nullable
    LocalDate reviewOn(Collection<Member> members, LocalDate day) {
        return members.stream()
                .map(member -> age.nextChange(member.birthDate(), member.sex(), day))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
