package org.onehall.jobseeker.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.wish.Wish;

/** What is known of a person at registration, what identifies sealed. */
public record SealedFile(
        Identity identity,
        Contact contact,
        String division,
        @Nullable Education education,
        List<String> skills,
        Employment employment,
        @Nullable Wish wish) {}
