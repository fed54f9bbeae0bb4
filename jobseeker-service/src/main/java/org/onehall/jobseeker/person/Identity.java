package org.onehall.jobseeker.person;

import java.time.LocalDate;
import org.onehall.jobseeker.civil.Sex;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * Who a person is: resident ID and name sealed, with their lookup hashes; birth date and sex as the resident ID says. One
 * resident ID, one person: the index decides every race. An erased person has none.
 */
public record Identity(
        String residentId,
        @Indexed(unique = true, sparse = true) String residentIdHash,
        String name,
        String nameHash,
        LocalDate birthDate,
        Sex sex) {}
