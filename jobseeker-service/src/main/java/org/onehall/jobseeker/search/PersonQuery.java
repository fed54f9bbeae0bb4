package org.onehall.jobseeker.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.EmploymentStatus;

/**
 * Which persons are wanted; what is not named does not matter.
 *
 * @param id these alone, as far as the caller may see them
 * @param q a whole name, resident ID or phone, or words of a skill
 * @param division a division or the start of its code
 * @param occupation a code of the classification or the start of one: whose wish lies in it
 * @param employed shorter for status: EMPLOYED or not
 * @param referred whether the person was ever referred to a vacancy, and the referral not withdrawn
 * @param verifiedBefore whose file was last found true before this day
 * @param surveyDue the same by the district's rule of today: due to be found true again, or not
 * @param category code of an assistance category that follows from age and sex
 * @param facets also count by status, sex, education, open wish, category, age band, and division on the level below the one asked for
 */
record PersonQuery(
        @Nullable @Size(max = 100) List<@Size(max = 64) String> id,

        @Nullable @Size(min = 1, max = 100) String q,

        @Nullable @Pattern(regexp = "[0-9]{6}|[0-9]{9}|[0-9]{12}", message = "{division-malformed}")
        String division,

        @Nullable @Pattern(regexp = "[0-9](-[0-9]{2}){0,3}", message = "{occupation-malformed}")
        String occupation,

        @Nullable Boolean openWish,
        @Nullable Boolean referred,
        @Nullable LocalDate verifiedBefore,
        @Nullable Boolean surveyDue,
        @Nullable EmploymentStatus status,
        @Nullable Boolean employed,
        @Nullable @Min(0) @Max(150) Integer ageFrom,
        @Nullable @Min(0) @Max(150) Integer ageTo,
        @Nullable Sex sex,
        @Nullable Education education,
        @Nullable @Size(max = 30) String category,
        @Nullable Order sort,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Min(1) @Max(100) Integer limit,
        @Nullable Boolean facets) {

    /** How the list is ordered. */
    enum Order {
        REGISTERED_LAST,
        REGISTERED_FIRST,
        OLDEST,
        YOUNGEST
    }

    Order order() {
        return sort == null ? Order.REGISTERED_LAST : sort;
    }

    int size() {
        return limit == null ? 20 : limit;
    }

    /** The field that counts the divisions below the one asked for. */
    String divisionLevel() {
        return division == null || division.length() < 9 ? "street" : "community";
    }

    boolean counted() {
        return Boolean.TRUE.equals(facets);
    }
}
